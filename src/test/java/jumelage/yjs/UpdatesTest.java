package jumelage.yjs;

import static jumelage.yjs.Rivers.ALL;
import static jumelage.yjs.Rivers.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdatesTest {

    @Test
    void updatesAreMergedWithoutADocument() {
        assertThat(Updates.merge(ALL, Limits.USUAL)).isEqualTo(Rivers.MERGED);
        assertThat(Updates.merge(ALL.reversed(), Limits.USUAL)).isEqualTo(Rivers.MERGED);
    }

    @Test
    void whatIsMissingBetweenThemStaysAGap() {
        assertThat(Updates.merge(List.of(Rivers.WRITTEN, Rivers.LONGER), Limits.USUAL))
                .isEqualTo(Rivers.WITHOUT_BOLD);
    }

    @Test
    void oneUpdateIsItselfAndNoneIsTheEmptyOne() {
        assertThat(Updates.merge(List.of(Rivers.BOLD), Limits.USUAL)).isSameAs(Rivers.BOLD);
        assertThat(Updates.merge(List.of(), Limits.USUAL)).isEqualTo(bytes("0000"));
    }

    @Test
    void aDifferenceIsCutWhereTheReaderStands() {
        assertThat(Updates.diff(Rivers.MERGED, bytes("01010d"), Limits.USUAL))
                .isEqualTo(bytes("0102010d86010a04626f6c64046e756c6cc4010a010d067320f09f98800101010204"));
        assertThat(Updates.diff(Rivers.MERGED, bytes("010112"), Limits.USUAL)).isEqualTo(bytes("000101010204"));
    }

    @Test
    void manyUpdatesSayTheSameAsOne() {
        var doc = new Doc();
        var updates = new ArrayList<byte[]>();
        for (var number = 0; number < 3000; number++) {
            var edit = EditTest.edit(
                    doc, "[{\"type\":\"text\",\"text\":\"" + "a".repeat(number % 50 + 1) + "\"}]", 1 + number % 7);
            updates.add(edit);
            doc.apply(edit);
        }
        var merged = Rivers.doc(List.of(Updates.merge(updates, Limits.USUAL)));
        assertThat(merged.state()).isEqualTo(doc.state());
    }
}
