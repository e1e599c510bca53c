package jumelage.publication;

import java.util.Set;
import jumelage.Twinning;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A room of two schools, their founders, and a pupil who proposes the one page.
abstract class TwoSchoolsAndAPage {
    @Autowired
    Twinning twinning;

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    @Autowired
    Items items;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId volos;
    Member claire;
    Member eleni;
    Member lina;
    Item page;

    @BeforeEach
    void twoSchoolsAndAPage() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        claire = twin.founder("Claire", guerande);
        eleni = twin.founder("Eleni", volos);
        lina = twin.pupil("Lina", guerande);
        page = twin.page();
    }

    /// @param schools whose pupils have written
    Outcome propose(int revision, Audience audience, SchoolId... schools) {
        return publishing.propose(
                page.key(), new Work(revision, lina.id(), Set.of(lina.id()), Set.of(schools)), audience, lina);
    }

    Proposal open() {
        return proposals.open(page.key()).orElseThrow();
    }

    Item now() {
        return items.get(page.key());
    }
}
