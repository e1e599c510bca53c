package jumelage.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import jumelage.school.SchoolId;

/// Reads documents and revisions from their tables.
final class Rows {
    private Rows() {}

    static Written written(ResultSet row, int index) throws SQLException {
        return new Written(
                key(row, "id"),
                row.getString("title"),
                row.getString("language"),
                Document.stored(row.getString("body")),
                person(row, "editor"),
                instant(row, "edited"),
                row.getInt("revision"),
                row.getInt("version"));
    }

    static Revision revision(ResultSet row, int index) throws SQLException {
        var school = row.getObject("school", UUID.class);
        return new Revision(
                key(row, "document"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("language"),
                Document.stored(row.getString("body")),
                person(row, "author"),
                school == null ? null : new SchoolId(school),
                row.getBoolean("pupil"),
                instant(row, "made"),
                instant(row, "edited"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("restored_from", Integer.class));
    }

    private static ItemId key(ResultSet row, String column) throws SQLException {
        return new ItemId(new RoomId(row.getObject("room_id", UUID.class)), row.getObject(column, UUID.class));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
