package jumelage.twinspace;

import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;

public record EditLight(Member member, Form form) implements View {}
