package jumelage.yjs;

import static jumelage.yjs.Rivers.ALL;
import static jumelage.yjs.Rivers.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocTest {

    @Test
    void whatYjsWritesIsWrittenAgainByteForByte() {
        var doc = Rivers.doc();
        assertThat(doc.state()).isEqualTo(Rivers.STATE);
        assertThat(doc.stateVector()).isEqualTo(bytes("010112"));
        assertThat(doc.stateSince(bytes("01010d")))
                .isEqualTo(bytes("0102010d86010a04626f6c64046e756c6cc4010a010d067320f09f98800101010204"));
        assertThat(doc.pending()).isFalse();
    }

    @Test
    void updatesComeInAnyOrderAndAsOftenAsTheyLike() {
        for (var seed = 0; seed < 50; seed++) {
            var updates = new ArrayList<>(ALL);
            updates.addAll(ALL);
            Collections.shuffle(updates, new Random(seed));
            var doc = Rivers.doc(updates);
            assertThat(Rivers.shown(doc)).isEqualTo(Rivers.shown(Rivers.doc()));
            assertThat(doc.stateVector()).isEqualTo(bytes("010112"));
            assertThat(doc.pending()).isFalse();
        }
    }

    @Test
    void whatBuildsOnSomethingMissingWaitsForIt() {
        var doc = Rivers.doc(List.of(Rivers.WRITTEN, Rivers.LONGER));
        assertThat(doc.pending()).isTrue();
        assertThat(doc.state()).isEqualTo(Rivers.WITHOUT_BOLD);
        assertThat(doc.stateVector()).isEqualTo(bytes("01010c"));
        assertThat(Rivers.shown(doc)).contains("\"Our river\"");
        doc.apply(Rivers.BOLD);
        assertThat(doc.pending()).isFalse();
        assertThat(Rivers.shown(doc)).contains("rivers 😀");
    }

    @Test
    void aDeletionOfWhatIsNotThereWaitsForIt() {
        var doc = Rivers.doc(List.of(Rivers.SHORTER));
        assertThat(doc.pending()).isTrue();
        doc.apply(Rivers.WRITTEN);
        assertThat(doc.pending()).isFalse();
        assertThat(Rivers.shown(doc)).contains("\"text\":\"river\"");
    }

    @Test
    void whatIsDeletedIsForgottenAndItsPlaceKept() {
        var doc = Rivers.doc();
        doc.apply(Rivers.FORGOTTEN);
        assertThat(doc.state()).isEqualTo(Rivers.AFTER_FORGOTTEN);
        assertThat(Rivers.shown(doc)).isEqualTo("[]");
    }

    @Test
    void aCutThroughASurrogatePairLeavesReplacementsOnBothSides() {
        var doc = Rivers.doc(List.of(bytes("01010200040101740661f09f98806200"), bytes("01010300c402010202017800")));
        assertThat(doc.state()).isEqualTo(bytes("02010300c4020102020178020200040101740461efbfbd84020104efbfbd6200"));
    }

    @Test
    void aClientMayHaveTheLargestNumberThatJavaScriptHas() {
        var doc = Rivers.doc(List.of(bytes("0101ffffffffffffff0f0004010174016100")));
        assertThat(doc.stateVector()).isEqualTo(bytes("01ffffffffffffff0f01"));
    }
}
