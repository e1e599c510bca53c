package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import jumelage.account.PersonId;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.publication.Items;
import jumelage.room.Member;
import jumelage.writing.Draft;
import jumelage.writing.Erasing;
import jumelage.yjs.Doc;
import jumelage.yjs.Node;
import jumelage.yjs.Nodes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SheetsTest extends WritingTogether {
    @Autowired
    Items items;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Erasing erasing;

    @Autowired
    LeftBehind leftBehind;

    @Test
    void twoWhoWriteAtOnceReadTheSameInTheEnd() {
        var one = welcomed(browser(lina, 11));
        var other = welcomed(browser(nikos, 12));

        one.write(" Deux ponts.");
        other.write(" Trois ponts.");

        eventually(() -> one.pump().saved == one.sent && other.pump().saved == other.sent);
        eventually(() -> one.pump().json().equals(other.pump().json()));
        assertThat(one.json()).contains("Un pont.", "Deux ponts.", "Trois ponts.");
    }

    @Test
    void whoeverWritesAsSomebodyElseIsRefused() {
        var one = welcomed(browser(lina, 11));
        one.write(" Deux ponts.");
        eventually(() -> one.pump().saved == one.sent);
        var stranger = welcomed(browser(nikos, 12));

        var forged = new Tab(nikos, 11);
        forged.doc.apply(stranger.doc.state());
        var update = forged.offline(nodes -> Tab.appended(nodes, " Menti."));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> stranger.raw(update))
                .extracting(Refusal::farewell)
                .isEqualTo(Farewell.REFUSED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> browser(nikos, 11));
    }

    @Test
    void whatSomebodyElseWroteMayBeSentAgain() {
        var one = welcomed(browser(lina, 11));
        one.write(" Deux ponts.");
        eventually(() -> one.pump().saved == one.sent);
        var other = welcomed(browser(nikos, 12));

        other.raw(other.doc.state());

        eventually(() -> other.pump().saved == other.sent);
        assertThat(shelf.authors(page.key()).get(11L).person()).isEqualTo(lina.id());
    }

    @Test
    void whoeverHadNothingToBringAtFirstIsTheAuthorOfWhatHeWritesLater() {
        var one = welcomed(browser(lina, 11));
        eventually(() -> one.pump().sent == 1 && one.saved == 1);
        assertThat(shelf.authors(page.key())).doesNotContainKey(11L);

        one.write(" Deux ponts.");

        eventually(() -> one.pump().saved == one.sent);
        assertThat(shelf.authors(page.key()).get(11L).person()).isEqualTo(lina.id());
    }

    @Test
    void nothingIsToldToBeSavedOrSentOnBeforeItIsKept() throws InterruptedException {
        var one = welcomed(browser(lina, 11));
        var other = welcomed(browser(nikos, 12));
        eventually(() -> one.pump().saved == one.sent);
        var before = one.saved;
        var locked = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var holding = Thread.ofVirtual()
                .start(() -> transaction().executeWithoutResult(_ -> {
                    shelf.lock(page.key());
                    locked.countDown();
                    await(free);
                }));
        locked.await();

        one.write(" Deux ponts.");
        var late = browser(claire, 13);
        rest(300);
        assertThat(one.pump().saved).isEqualTo(before);
        assertThat(other.pump().json()).doesNotContain("Deux");
        assertThat(late.pump().welcomes).isZero();

        free.countDown();
        holding.join();
        eventually(() -> one.pump().saved == one.sent);
        eventually(() -> other.pump().json().contains("Deux ponts.")
                && late.pump().json().contains("Deux ponts."));
    }

    @Test
    void whoeverIsSentAwayIsToldBeforeWhatIsKept() {
        var bell = bells.another();
        var node = anotherNode(bell);
        try {
            var there = welcomed(new Tab(lina, 11).join(node, page.key()));
            there.write(" Deux ponts.");

            node.stop();

            assertThat(there.farewell()).isEqualTo(Farewell.LATER);
            assertThat(there.pump().saved).isEqualTo(there.sent);
        } finally {
            node.stop();
            bell.stop();
        }
    }

    @Test
    void whatCannotBeKeptIsSentOnToNobody() {
        var one = welcomed(browser(lina, 11));
        var other = welcomed(browser(nikos, 12));
        db.sql("alter table live.update add constraint full_disk check (octet_length(bytes) < 0) not valid")
                .update();
        try {
            one.write(" Deux ponts.");
            eventually(() -> one.farewell() == Farewell.LATER && other.farewell() == Farewell.LATER);
            assertThat(other.pump().json()).doesNotContain("Deux");
        } finally {
            db.sql("alter table live.update drop constraint full_disk").update();
        }

        one.join(sheets, page.key());
        other.join(sheets, page.key());
        eventually(() -> one.pump().sent > 0 && one.saved == one.sent);
        eventually(() -> other.pump().json().contains("Deux ponts."));
    }

    @Test
    void twoNodesBringTogetherWhatIsWrittenOnEach() {
        var bell = bells.another();
        var node = anotherNode(bell);
        try {
            var here = welcomed(browser(lina, 11));
            var there = welcomed(new Tab(nikos, 12).join(node, page.key()));
            for (var i = 0; i < 10; i++) {
                here.write(" Ici " + i + ".");
                there.write(" Là " + i + ".");
                rest(7);
            }
            eventually(() -> here.pump().saved == here.sent && there.pump().saved == there.sent);
            eventually(() -> here.pump().json().equals(there.pump().json()));
            for (var i = 0; i < 10; i++) assertThat(here.json()).contains("Ici " + i + ".", "Là " + i + ".");
            assertThat(shelf.authors(page.key())).containsKeys(11L, 12L);
        } finally {
            node.stop();
            bell.stop();
        }
    }

    @Test
    void whoeverBringsAnothersWordsToANodeThatHasNotHeardOfThemIsNotTakenForTheirAuthor() {
        var deaf = bells.another();
        var node = anotherNode(deaf);
        deaf.stop();
        try {
            welcomed(new Tab(claire, 13).join(node, page.key()));
            var one = welcomed(browser(lina, 11));
            var other = welcomed(browser(nikos, 12));
            one.write(" Deux ponts.");
            eventually(() -> other.pump().json().contains("Deux ponts."));

            other.leave();
            welcomed(other.join(node, page.key()));
            other.write(" Trois ponts.");

            eventually(() -> other.pump().saved == other.sent);
            assertThat(other.farewell()).isNull();
            assertThat(shelf.authors(page.key()).get(11L).person()).isEqualTo(lina.id());
            assertThat(shelf.authors(page.key()).get(12L).person()).isEqualTo(nikos.id());
        } finally {
            node.stop();
        }
    }

    @Test
    void aClientThatIsSomebodyElsesOnAnotherNodeIsRefused() {
        var one = welcomed(browser(lina, 11));
        shelf.bind(page.key(), List.of(Author.of(11, nikos)));

        one.write(" Deux ponts.");

        eventually(() -> one.farewell() == Farewell.REFUSED);
        assertThat(shelf.after(page.key(), 0)).isEmpty();
    }

    @Test
    void aSnapshotBringsTheWordsAndWhoWroteThem() {
        var one = welcomed(browser(lina, 11));
        one.write(" Deux ponts.");
        eventually(() -> one.pump().saved == one.sent);

        snapshots.take(page.key());

        assertThat(body()).isEqualTo("Un pont. Deux ponts.");
        var kept = shelf.find(page.key()).orElseThrow();
        assertThat(kept.stateSeq()).isEqualTo(kept.seq()).isPositive();
        assertThat(spans(kept.doc(List.of())))
                .containsExactly(
                        new Authorship.Span(8, author(claire.id())), new Authorship.Span(12, author(lina.id())));
    }

    @Test
    void aDocumentThatWasWrittenByOneAfterTheOtherKeepsItsAuthors() {
        save("Un pont. Deux ponts.", 0, lina);
        save("Un pont. Deux beaux ponts.", 1, nikos);

        var opened = opening.open(page.key());

        var kept = shelf.find(page.key()).orElseThrow();
        assertThat(PlainText.of(reading(opened.doc()).body()).text()).isEqualTo("Un pont. Deux beaux ponts.");
        assertThat(reading(opened.doc()).body())
                .isEqualTo(writings.current(page.key()).body());
        assertThat(spans(kept.doc(List.of())))
                .containsExactly(
                        new Authorship.Span(8, author(claire.id())),
                        new Authorship.Span(6, author(lina.id())),
                        new Authorship.Span(6, author(nikos.id())),
                        new Authorship.Span(6, author(lina.id())));
        assertThat(shelf.authors(page.key()).values())
                .filteredOn(author -> author.person().equals(lina.id()))
                .singleElement()
                .satisfies(author -> {
                    assertThat(author.school()).isEqualTo(guerande);
                    assertThat(author.pupil()).isTrue();
                });
    }

    @Test
    void whatAFormReplacesThoseGetWhoWriteTogether() {
        var one = welcomed(browser(lina, 11));
        transaction().executeWithoutResult(_ -> {
            items.lock(page.key());
            upkeep.settle(page.key());
            upkeep.replace(page.key(), Document.words("Un beau pont."), claire);
        });

        eventually(() -> one.pump().json().contains("Un beau pont."));
        one.write(" Deux.");
        eventually(() -> one.pump().saved == one.sent);
        snapshots.take(page.key());
        assertThat(body()).isEqualTo("Un beau pont. Deux.");
    }

    @Test
    void whatBeganAnewForgetsWhatWasDeletedButNotWhoWrote() {
        var one = welcomed(browser(lina, 11));
        one.write(" Secret.");
        one.edit(_ ->
                List.of(new Node.Element("paragraph", Map.of("id", "b1"), List.of(new Node.Text("Un.", List.of())))));
        one.write(" Deux.");
        eventually(() -> one.pump().saved == one.sent);

        transaction().executeWithoutResult(_ -> {
            items.lock(page.key());
            upkeep.settle(page.key());
            upkeep.renew(page.key(), claire);
        });

        eventually(() -> one.farewell() == Farewell.OLD_EPOCH);
        one.epoch = 1;
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> one.join(sheets, page.key()))
                .extracting(Refusal::farewell)
                .isEqualTo(Farewell.OLD_EPOCH);
        assertThat(shelf.after(page.key(), 0)).isEmpty();
        var fresh = welcomed(browser(lina, 14));
        assertThat(PlainText.of(reading(fresh.doc).body()).text()).isEqualTo("Un. Deux.");
        assertThat(new String(fresh.doc.state(), StandardCharsets.ISO_8859_1)).doesNotContain("Secret");
        var people = spans(shelf.find(page.key()).orElseThrow().doc(List.of())).stream()
                .map(Authorship.Span::author)
                .toList();
        assertThat(people).contains(author(lina.id()));
    }

    @Test
    void nothingIsLeftOfADocumentThatWasErased() {
        var one = welcomed(browser(lina, 11));
        one.write(" Deux ponts.");
        eventually(() -> one.pump().saved == one.sent);
        items.trash(page.key(), claire.id());
        one.write(" Trois ponts.");
        eventually(() -> one.farewell() == Farewell.GONE);

        var erased = erasing.erase(page.key());
        assertThat(erased).isTrue();

        for (var table : List.of("document where id", "update where document", "author where document"))
            assertThat(db.sql("select count(*) from live." + table + " = ?")
                            .param(page.id())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> browser(lina, 15))
                .extracting(Refusal::farewell)
                .isEqualTo(Farewell.GONE);
    }

    @Test
    void aPictureThatItsWriterMayNotShowIsRefused() {
        var one = welcomed(browser(lina, 11));
        var picture = Nodes.read("""
                [{"type":"picture","attrs":{"id":"p1","material":"%s","file":"%s","alt":"Un pont"}}]
                """.formatted(UUID.randomUUID(), "a".repeat(64)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> one.edit(_ -> picture))
                .extracting(Refusal::farewell)
                .isEqualTo(Farewell.REFUSED);
    }

    @Test
    void whatComesTwiceOrTooEarlyIsKeptOnce() {
        var one = welcomed(browser(lina, 11));
        var first = one.offline(nodes -> Tab.appended(nodes, " Deux."));
        var second = one.offline(nodes -> Tab.appended(nodes, " Trois."));

        one.raw(second);
        rest(50);
        assertThat(one.pump().saved).isLessThan(one.sent);
        one.raw(first);
        one.raw(first);
        one.raw(second);

        eventually(() -> one.pump().saved == one.sent);
        snapshots.take(page.key());
        assertThat(body()).isEqualTo("Un pont. Deux. Trois.");
    }

    @Test
    void whatWasTypedLongAgoIsNoLongerPlayedBack() {
        var one = welcomed(browser(lina, 11));
        one.write(" Deux.");
        eventually(() -> one.pump().saved == one.sent);
        snapshots.take(page.key());
        db.sql("update live.update set at = at - interval '31 days' where document = ?")
                .param(page.id())
                .update();
        one.write(" Trois.");
        eventually(() -> one.pump().saved == one.sent);

        leftBehind.squash();

        assertThat(shelf.after(page.key(), 0)).hasSize(1);
        assertThat(db.sql("select base_seq from live.document where id = ?")
                        .param(page.id())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aNodeThatDiedLeavesItsSnapshotToOthers() {
        var one = welcomed(browser(lina, 11));
        one.write(" Deux.");
        eventually(() -> one.pump().saved == one.sent);
        sheets.end(page.key(), Farewell.LATER);
        db.sql("update live.document set changed = changed - interval '6 minutes' where id = ?")
                .param(page.id())
                .update();

        leftBehind.snapshots();

        assertThat(body()).isEqualTo("Un pont. Deux.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tab welcomed(Tab browser) {
        eventually(() -> browser.pump().welcomes > 0);
        return browser;
    }

    private void save(String words, int version, Member author) {
        var now = writings.current(page.key());
        var json = now.body().toJson().replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"" + words + "\"");
        writings.save(page.key(), new Draft(now.title(), now.language(), json, version), author);
    }

    private Reading reading(Doc doc) {
        var authors = shelf.authors(page.key());
        return Reading.of(
                doc,
                client -> Optional.ofNullable(authors.get(client))
                        .map(author -> author.person().value()),
                () -> UUID.randomUUID().toString());
    }

    private List<Authorship.Span> spans(Doc doc) {
        return reading(doc).authorship().blocks().values().iterator().next();
    }

    private static Optional<UUID> author(PersonId person) {
        return Optional.of(person.value());
    }
}
