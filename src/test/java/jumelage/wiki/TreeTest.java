package jumelage.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTest {
    static final PersonId ANNA = new PersonId(new UUID(0, 1));

    /// 1, 2 (with 3, and in it 4), 5
    final Tree tree = new Tree(List.of(page(1, 0), page(2, 0), page(3, 2), page(4, 3), page(5, 0)), new HashMap<>());

    @Test
    void eachPageStandsBelowTheOneThatHoldsIt() {
        assertThat(numbers(tree.inOrder())).containsExactly(1, 2, 3, 4, 5);
        assertThat(numbers(tree.trail(page(4, 3)))).containsExactly(2, 3);
        assertThat(numbers(tree.beside(page(2, 0)))).containsExactly(1, 2, 5);
    }

    @Test
    void whatLiesInAPageThatOneDoesNotSeeComesUpToTheNext() {
        var hidden = new HashMap<UUID, UUID>();
        hidden.put(id(3), id(2));
        var seen = new Tree(List.of(page(1, 0), page(2, 0), page(4, 3)), hidden);

        assertThat(numbers(seen.in(page(2, 0)))).containsExactly(4);
    }

    @Test
    void thereIsNoMoveBeyondTheEdges() {
        assertThat(allowed(page(1, 0))).containsExactly(Move.DOWN);
        assertThat(allowed(page(5, 0))).containsExactly(Move.UP, Move.IN);
        assertThat(allowed(page(3, 2))).containsExactly(Move.OUT);
    }

    @Test
    void aMoveIsOneStep() {
        assertThat(numbers(tree.after(Move.UP, page(5, 0)).orElseThrow().order()))
                .containsExactly(1, 5, 2);

        var in = tree.after(Move.IN, page(5, 0)).orElseThrow();
        assertThat(in.parent()).isEqualTo(page(2, 0));
        assertThat(numbers(in.order())).containsExactly(3, 5);

        var out = tree.after(Move.OUT, page(3, 2)).orElseThrow();
        assertThat(out.parent()).isNull();
        assertThat(numbers(out.order())).containsExactly(1, 2, 3, 5);
    }

    @Test
    void pagesDoNotLieEndlesslyInOneAnother() {
        var deep = new PageLine[Tree.DEEPEST + 1];
        for (var at = 0; at < Tree.DEEPEST; at++) deep[at] = page(at + 1, at);
        deep[Tree.DEEPEST] = page(99, Tree.DEEPEST - 1);
        var tower = new Tree(List.of(deep), new HashMap<>());

        assertThat(tower.allows(Move.IN, page(99, Tree.DEEPEST - 1))).isFalse();
    }

    private List<Move> allowed(PageLine page) {
        return Arrays.stream(Move.values())
                .filter(move -> tree.allows(move, page))
                .toList();
    }

    private static List<Integer> numbers(List<PageLine> pages) {
        return pages.stream().map(PageLine::number).toList();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static PageLine page(int number, int parent) {
        @Nullable UUID above = parent == 0 ? null : id(parent);
        return new PageLine(
                id(number),
                above,
                number,
                Audience.MEMBERS,
                null,
                null,
                null,
                number,
                false,
                null,
                0,
                ANNA,
                "Page " + number,
                "en",
                1,
                0,
                Instant.EPOCH,
                false);
    }
}
