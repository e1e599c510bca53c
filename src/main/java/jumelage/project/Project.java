package jumelage.project;

import java.time.Instant;
import java.time.LocalDate;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// What two schools or more undertake together, from the first draft to the archive.
///
/// @param slug what it is called in addresses; an id until it is sent, frozen once the offices have had it
/// @param language the one its card is written in
/// @param second the other founder; in a draft whoever is meant to be
/// @param since when it has come into `state`; of a draft, when it was last saved
/// @param kind nothing until the offices have it for the first time
/// @param poster which drawing stands on its card
@Table(schema = "project", name = "project")
public record Project(
        @Id ProjectId id,
        String slug,
        String title,
        String summary,
        String aims,
        String process,
        String results,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable Integer pupils,
        String[] subjects,
        String[] languages,
        String language,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        PersonId founder,
        SchoolId founderSchool,
        @Nullable PersonId second,
        @Nullable SchoolId secondSchool,
        State state,
        Instant since,
        @Nullable Kind kind,
        int poster,
        Instant made,
        @Version int version) {

    private static final int POSTERS = 8;

    public enum State {
        DRAFT,
        INVITED,
        SUBMITTED,
        ACTIVE,
        REFUSED,
        CLOSED
    }

    /// Computed from the founders' countries when the project is submitted, and frozen.
    public enum Kind {
        EUROPEAN,
        NATIONAL
    }

    /// Whether everybody may see it: approved once, running or closed.
    public boolean published() {
        return state == State.ACTIVE || state == State.CLOSED;
    }

    /// Whether the offices have had it: from then on it keeps its address.
    public boolean sentBefore() {
        return kind != null;
    }

    /// Whether `person` is one of the two founders. A draft is the first one's alone.
    public boolean foundedBy(PersonId person) {
        return person.equals(founder) || (state != State.DRAFT && person.equals(second));
    }

    /// Which of the drawings stands on the card of a new project.
    public static int poster(ProjectId id) {
        return Math.floorMod(id.value().hashCode(), POSTERS);
    }

    static Project empty(ProjectId id, PersonId founder, SchoolId school, String language, Instant now) {
        return new Project(
                id,
                id.toString(),
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                new String[0],
                new String[0],
                language,
                null,
                null,
                founder,
                school,
                null,
                null,
                State.DRAFT,
                now,
                null,
                poster(id),
                now,
                0);
    }

    Project written(Draft draft, @Nullable Candidate with, Instant now) {
        return new Project(
                id,
                slug,
                draft.title(),
                draft.summary(),
                draft.aims(),
                draft.process(),
                draft.results(),
                draft.number(draft.youngest()),
                draft.number(draft.oldest()),
                draft.number(draft.pupils()),
                draft.subjects().toArray(String[]::new),
                draft.languages().toArray(String[]::new),
                draft.language(),
                draft.day(draft.starts()),
                draft.day(draft.ends()),
                founder,
                founderSchool,
                with == null ? null : with.id(),
                with == null ? null : with.school(),
                state,
                now,
                kind,
                poster,
                made,
                version);
    }

    /// Taken to the second founder, under `name`.
    Project sent(String name, Instant now) {
        return with(name, State.INVITED, now, kind);
    }

    Project submitted(Kind computed, Instant now) {
        return with(slug, State.SUBMITTED, now, computed);
    }

    Project now(State next, Instant now) {
        return with(slug, next, now, kind);
    }

    private Project with(String name, State next, Instant from, @Nullable Kind of) {
        return new Project(
                id,
                name,
                title,
                summary,
                aims,
                process,
                results,
                youngest,
                oldest,
                pupils,
                subjects,
                languages,
                language,
                starts,
                ends,
                founder,
                founderSchool,
                second,
                secondSchool,
                next,
                from,
                of,
                poster,
                made,
                version);
    }
}
