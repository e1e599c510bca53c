package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param parts ids and titles of what a guest could be shown
/// @param alone whether no second school is there that could let a guest in
public record InviteGuest(Member member, Form form, Map<String, String> parts, boolean alone) implements View {

    public static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        for (var role : List.of(Role.EXPERT, Role.OBSERVER)) roles.put(role.name(), text("room.role." + role));
        return roles;
    }
}
