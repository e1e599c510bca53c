package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jumelage.IntegrationTest;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RecordMapperTest {
    @Autowired
    JdbcClient db;

    record Diary(
            PersonId keptBy,
            @Nullable PersonId readBy,
            Instant begun,
            @Nullable Instant ended,
            DayOfWeek first,
            LocalDate day,
            int pages,
            @Nullable Integer missing,
            boolean open,
            byte[] cover,
            String[] words) {}

    @Test
    void eachComponentIsOfTheColumnOfItsName() {
        var id = UUID.fromString("01976c57-0000-7000-8000-000000000001");
        var diary = db.sql("""
                select 3 as pages, cast(:id as uuid) as kept_by, cast(null as uuid) as read_by, 'FRIDAY' as first,
                       timestamptz '2026-11-26 21:00:00Z' as begun, cast(null as timestamptz) as ended, true as open,
                       date '2026-11-26' as day, cast(null as int) as missing, '\\x0102'::bytea as cover,
                       array['a', 'b'] as words
                """).param("id", id).query(Diary.class).single();
        assertThat(diary)
                .returns(new PersonId(id), Diary::keptBy)
                .returns(null, Diary::readBy)
                .returns(Instant.parse("2026-11-26T21:00:00Z"), Diary::begun)
                .returns(null, Diary::ended)
                .returns(DayOfWeek.FRIDAY, Diary::first)
                .returns(LocalDate.of(2026, 11, 26), Diary::day)
                .returns(3, Diary::pages)
                .returns(null, Diary::missing)
                .returns(true, Diary::open);
        assertThat(diary.cover()).containsExactly(1, 2);
        assertThat(diary.words()).containsExactly("a", "b");
    }
}
