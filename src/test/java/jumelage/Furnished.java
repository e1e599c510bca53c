package jumelage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jumelage.Asker.Somebody;
import jumelage.Scenes.Scene;
import jumelage.account.PersonId;
import jumelage.notice.NoticeId;
import jumelage.room.Role;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;

/// A scene and the things in it that the register fills its addresses with.
///
/// @param fresh for each school a class that is not in the room
/// @param proposals by the numbers of their pages
/// @param comments by the numbers of the pages beside which they stand
/// @param updates the proposals of updates, by their numbers
/// @param newcomers for each school a teacher who is not in the room
/// @param asked for each school an invitation of another one: of the French by its teacher, of the others by the
/// founders
/// @param waiting somebody whose `post` at the Italian school has yet to be validated
/// @param projects by their states: the slug of each, of a draft its id
/// @param notice of the French pupil
/// @param passkey of `waiting`
/// @param stop what ends letters to the founder
record Furnished(
        Scene scene,
        Map<SchoolId, ClassId> fresh,
        Map<Integer, UUID> proposals,
        Map<Integer, UUID> updates,
        Map<Integer, UUID> comments,
        Somebody guest,
        Map<SchoolId, PersonId> newcomers,
        Map<SchoolId, UUID> asked,
        Somebody waiting,
        UUID post,
        UUID passkey,
        Map<String, String> projects,
        NoticeId notice,
        String stop) {
    /// Things of which each school has one.
    private static final List<String> OF_A_SCHOOL =
            List.of("shown", "proposed", "trashed", "colleague", "pupil", "class", "fresh", "newcomer", "asked");

    static boolean ofASchool(Circle circle) {
        return circle.fill().values().stream().anyMatch(OF_A_SCHOOL::contains)
                || circle.fields().values().stream().anyMatch(OF_A_SCHOOL::contains);
    }

    SchoolId school(String role) {
        return role.equals("GUEST_TEACHER") ? scene.belgian() : scene.french();
    }

    SchoolId school() {
        return scene.french();
    }

    /// What the variables of the line are here, where they name something of `school`.
    Map<String, String> values(Circle circle, SchoolId school) {
        var values = new HashMap<String, String>();
        circle.fill().forEach((variable, name) -> thing(name, school).ifPresent(value -> values.put(variable, value)));
        var page = values.get("{page}");
        if (page != null && circle.fill().containsKey("{comment}")) beside(values);
        var update = circle.pattern().contains("/updates/") ? values.get("{number}") : null;
        if (page != null && proposals.containsKey(Integer.valueOf(page)))
            values.put("proposal", proposals.get(Integer.valueOf(page)).toString());
        if (update != null && updates.containsKey(Integer.valueOf(update)))
            values.put("proposal", updates.get(Integer.valueOf(update)).toString());
        if (circle.fields().containsValue("newcomer"))
            values.put("newcomer", newcomers.get(school).toString());
        values.putIfAbsent("{slug}", scene.room().slug());
        return values;
    }

    /// Fills in the comment that stands beside the page.
    void beside(Map<String, String> values) {
        var page = Integer.valueOf(values.getOrDefault("{page}", "0"));
        if (comments.containsKey(page))
            values.put("{comment}", comments.get(page).toString());
    }

    /// The fields of a line; `proposal` stands for the proposal on the page that is filled in, `newcomer` for a teacher
    /// of the school.
    Map<String, String> fields(Circle circle, Map<String, String> values) {
        var fields = new LinkedHashMap<>(circle.fields());
        fields.replaceAll((field, value) -> switch (value) {
            case "proposal" -> values.getOrDefault("proposal", UUID.randomUUID().toString());
            case "newcomer" -> values.getOrDefault("newcomer", UUID.randomUUID().toString());
            default -> value;
        });
        return fields;
    }

    Optional<String> thing(String name, SchoolId school) {
        var belgian = school.equals(scene.belgian());
        var italian = school.equals(scene.italian());
        return Optional.ofNullable(
                switch (name) {
                    case "slug" -> scene.room().slug();
                    case "school" -> scene.italian().toString();
                    case "notice" -> notice.toString();
                    case "stop" -> stop;
                    case "post" -> post.toString();
                    case "passkey" -> passkey.toString();
                    case "draft", "invited", "submitted", "refused" -> projects.get(name);
                    case "class" ->
                        (belgian ? scene.belgianClass() : italian ? scene.italianClass() : scene.frenchClass())
                                .toString();
                    case "asked" -> asked.get(school).toString();
                    case "fresh" -> fresh.get(school).toString();
                    case "pupil" ->
                        (belgian ? scene.belgianPupil() : italian ? scene.italianPupil() : scene.as(Role.PUPIL))
                                .id()
                                .toString();
                    case "colleague" ->
                        (belgian ? scene.belgianTeacher() : italian ? scene.italianTeacher() : scene.colleague())
                                .id()
                                .toString();
                    case "guest" -> guest.id().toString();
                    case "shown", "proposed", "trashed" -> "" + scene.pages().get(name + school);
                    case "page" -> "" + scene.pages().get("MEMBERS");
                    case "document" -> "" + scene.documents().get("MEMBERS");
                    case "material", "update" -> "1";
                    case "thrown", "dropped" -> "2";
                    case "folder" -> Scenes.folder(scene).toString();
                    case "sound" -> Scenes.sound(scene).toString();
                    case "sha256" -> Scenes.PONTS;
                    default -> null;
                });
    }
}
