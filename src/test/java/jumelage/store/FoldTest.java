package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How search sees a text, in every script.
@IntegrationTest
class FoldTest {
    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource({
        "École ÉLODIE, ecole elodie",
        "ΑΘΉΝΑΣ αθήνας, αθηνασ αθηνασ",
        "Школа ИМЕНИ, школа имени",
        "Łódź ŁÓDŹ, lodz lodz",
        "مدرسة, مدرسة"
    })
    void caseAndAccentsAreNotSeen(String text, String folded) {
        assertThat(db.sql("select store.fold(?)")
                        .param(text)
                        .query(String.class)
                        .single())
                .isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"3ο ΓΥΜΝΑΣΙΟ Βόλου, γυμνασιο βολος", "Школа № 5, шкoла 5", "École des Marais, ecole marrais"})
    void typosAreForgiven(String name, String sought) {
        assertThat(db.sql("select word_similarity(store.fold(:sought), store.fold(:name))")
                        .param("sought", sought)
                        .param("name", name)
                        .query(Double.class)
                        .single())
                .isGreaterThan(0.3);
    }
}
