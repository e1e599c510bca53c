package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.shell.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ItemsTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Items items;

    Twinning.Twin twin;
    Item top;
    Item below;

    @BeforeEach
    void aPageBelowAnother() {
        twin = twinning.room();
        top = twin.page();
        below = twin.page(top.id(), Audience.MEMBERS);
    }

    @Test
    void eachRoomCountsItsOwn() {
        assertThat(below.number()).isEqualTo(2);
        assertThat(twinning.room().page().number()).isEqualTo(1);
        assertThat(items.find(twin.room().id(), "page", 2)).contains(below);
        assertThat(items.children(top.key())).containsExactly(below);
    }

    @Test
    void nothingLiesBelowItselfOrInAnotherRoom() {
        var foreign = twinning.room().page();

        assertThat(items.reparent(top.key(), below.id())).isFalse();
        assertThat(items.reparent(top.key(), top.id())).isFalse();
        assertThat(items.reparent(top.key(), foreign.id())).isFalse();
        assertThat(items.reparent(below.key(), null)).isTrue();
        assertThat(items.reparent(top.key(), below.id())).isTrue();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> twin.page(foreign.id(), Audience.MEMBERS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> twin.page(UUID.randomUUID(), Audience.MEMBERS));
    }

    @Test
    void aTreeHasAnEnd() {
        var deep = top;
        for (var i = 0; i < Items.DEEPEST + 3; i++) deep = twin.page(deep.id(), Audience.MEMBERS);
        var depth = 1;
        for (var at = deep; at.parent() != null; at = items.get(new ItemId(at.room(), at.parent()))) depth++;

        assertThat(depth).isEqualTo(Items.DEEPEST);
        assertThat(items.reparent(top.key(), twin.page().id())).isFalse();
    }

    @Test
    void whatGoesIntoTheTrashTogetherComesBackTogether() {
        var claire = twin.founder("Claire", twin.school("Collège"));
        items.trash(top.key(), claire.id());

        assertThat(items.get(below.key()).trashed()).isNotNull();
        assertThat(items.trashed(twin.room().id())).extracting(Item::id).containsExactly(top.id());

        items.restore(top.key());
        assertThat(items.get(below.key()).trashed()).isNull();
        assertThat(items.trashed(twin.room().id())).isEmpty();
    }

    @Test
    void whatComesBackAloneStandsAtTheTop() {
        var claire = twin.founder("Claire", twin.school("Collège"));
        items.trash(top.key(), claire.id());
        items.restore(below.key());

        assertThat(items.get(below.key()).parent()).isNull();
        assertThat(items.get(top.key()).trashed()).isNotNull();
    }
}
