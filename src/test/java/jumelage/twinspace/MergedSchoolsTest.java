package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.school.SchoolsMerged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MergedSchoolsTest {
    @Autowired
    Asker asker;

    @Autowired
    Twinning twinning;

    @Autowired
    Posting posting;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Items items;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void theTeachersOfTheSchoolThatIsLeftAnswerForWhatAPupilWrote() {
        var twin = twinning.room();
        var gone = twin.school("Collège Gauguin");
        var left = twin.school("Collège Paul Gauguin");
        var claire = twin.founder("Claire", left);
        var number = posting.post(twin.pupil("Lina", gone), "Un pont", "fr", Audience.MEMBERS);
        ItemId key =
                items.find(twin.room().id(), "update", number).orElseThrow().key();

        assertThat(asker.officer("Nathalie", "FR")
                        .post("/desk/schools/" + gone + "/merge", "version", "1", "into", left.toString()))
                .hasStatus(303);
        events.publishEvent(new SchoolsMerged(gone, left));

        assertThat(UpdateRevision.of(db, key))
                .singleElement()
                .satisfies(one -> assertThat(one.school()).isEqualTo(left));
        outgoing.propose(key, 1, Audience.PUBLIC, claire);
        assertThat(proposals.open(key).orElseThrow().of(left)).isPresent();
    }
}
