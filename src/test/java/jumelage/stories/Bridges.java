package jumelage.stories;

import java.util.Optional;
import jumelage.Twinning;
import jumelage.document.Markup;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import jumelage.writing.Handing;
import org.springframework.stereotype.Component;

/// A room with a page of some length that everybody reads, and one for its members.
@Component
class Bridges {
    private static final String WORDS = """
            ## Ce que porte un pont, %d

            À Guérande, il n’y a pas de rivière. Nous avons cherché un pont pendant deux jours, avec une carte, trois \
            vélos et un appareil photo. Il porte quarante et une personnes par heure, et un seul chien.

            """;

    private final Twinning twinning;
    private final Editing editing;
    private final Items items;
    private final Handing handing;
    private final Proposals proposals;
    private final Publishing publishing;

    Bridges(
            Twinning twinning,
            Editing editing,
            Items items,
            Handing handing,
            Proposals proposals,
            Publishing publishing) {
        this.twinning = twinning;
        this.editing = editing;
        this.items = items;
        this.handing = handing;
        this.proposals = proposals;
        this.publishing = publishing;
    }

    record Built(Twinning.Twin twin, Member claire, ItemId shown) {
        String outside() {
            return "/projects/" + twin.room().slug() + "/pages/1-nos-ponts";
        }

        String inside() {
            return twin.room().path() + "/pages/1-nos-ponts";
        }

        String hidden() {
            return twin.room().path() + "/pages/2-entre-nous";
        }
    }

    Built build() {
        var twin = twinning.room();
        var claire = twin.founder("Claire", twin.school("Collège des Marais"));
        var eleni = twin.founder("Eleni", twin.school("Gymnasio 3", "GR"));
        var words = new StringBuilder();
        for (int part = 1; part <= 40; part++) words.append(WORDS.formatted(part));
        var markup = new Markup(_ -> Optional.empty());
        editing.create("Nos ponts", "fr", markup.document(words.toString()), null, Audience.MEMBERS, claire);
        editing.create("Entre nous", "fr", markup.document("Nos secrets."), null, Audience.MEMBERS, claire);
        var shown = items.find(twin.room().id(), "page", 1).orElseThrow().key();
        handing.propose(shown, 1, Audience.PUBLIC, claire);
        publishing.approve(shown, proposals.open(shown).orElseThrow().id(), eleni);
        return new Built(twin, claire, shown);
    }
}
