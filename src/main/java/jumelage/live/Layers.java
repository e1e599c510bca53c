package jumelage.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import jumelage.account.PersonId;
import jumelage.yjs.Node;

/// Takes a document apart by who wrote what, so that one after the other can write it once more.
final class Layers {
    private final LongFunction<PersonId> authors;
    private final Set<PersonId> written = new LinkedHashSet<>();

    Layers(LongFunction<PersonId> authors) {
        this.authors = authors;
    }

    /// All who wrote something, in the order in which they come up.
    Set<PersonId> people(List<Node> nodes) {
        var people = new LinkedHashSet<PersonId>();
        people(nodes, people);
        return people;
    }

    private void people(List<Node> nodes, Set<PersonId> people) {
        for (var node : nodes)
            switch (node) {
                case Node.Element element -> {
                    people.add(authors.apply(element.author()));
                    people(element.content(), people);
                }
                case Node.Text text -> people.add(authors.apply(text.author()));
                case Node.Embedded _ -> {}
            }
    }

    /// What this one wrote, and those before him, in the blocks that it takes.
    List<Node> upTo(PersonId person, List<Node> nodes) {
        written.add(person);
        return written(nodes);
    }

    private List<Node> written(List<Node> nodes) {
        var all = new ArrayList<Node>();
        for (var node : nodes)
            switch (node) {
                case Node.Element element -> {
                    var content = written(element.content());
                    if (!content.isEmpty() || written.contains(authors.apply(element.author())))
                        all.add(new Node.Element(element.type(), element.attributes(), content));
                }
                case Node.Text text -> {
                    if (written.contains(authors.apply(text.author())))
                        all.add(new Node.Text(text.text(), text.marks()));
                }
                case Node.Embedded _ -> {}
            }
        return all;
    }
}
