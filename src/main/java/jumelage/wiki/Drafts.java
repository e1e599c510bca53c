package jumelage.wiki;

import java.util.Optional;
import jumelage.document.Document;
import jumelage.document.Markup;
import jumelage.document.Unfit;
import jumelage.publication.Audience;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.school.Languages;
import org.springframework.validation.BindingResult;

/// Reads what somebody has sent to be kept, and says what is wrong with it.
final class Drafts {
    private static final Markup MARKUP = new Markup(_ -> Optional.empty());

    private Drafts() {}

    /// The text of `draft`; none if it is no document of ours.
    static Optional<Document> document(Draft draft, BindingResult errors) {
        if (errors.hasFieldErrors("body") || errors.hasFieldErrors("plain")) return Optional.empty();
        var parsed = draft.typedPlain()
                ? Document.parse(MARKUP.document(String.valueOf(draft.plain())).toJson())
                : draft.body() == null || draft.body().isBlank() ? Document.empty() : Document.parse(draft.body());
        return switch (parsed) {
            case Document document -> Optional.of(document);
            case Unfit unfit -> {
                errors.rejectValue("body", "wiki.unfit." + unfit.key());
                yield Optional.empty();
            }
        };
    }

    static void check(Member member, Draft draft, BindingResult errors) {
        if (!errors.hasFieldErrors("language") && !Languages.known(draft.language()))
            errors.rejectValue("language", "wiki.edit.language.unknown");
        var audience = draft.wished();
        var fits = audience.filter(one -> !one.outside() && (one != Audience.TEACHERS || member.may(Act.SEE_TEACHERS)));
        if (draft.choosesAudience() && fits.isEmpty()) errors.rejectValue("audience", "wiki.edit.audience.not-yours");
    }
}
