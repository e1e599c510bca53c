package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes what stands in a type what is wanted: blocks that are there stay, blocks that have changed are changed within.
record BlockEdit(Pen pen, MarkKeys keys) {

    /// Of both: change it; of the first only: delete it; of the second only: write it.
    private record Step(@Nullable Unit present, @Nullable Unit wanted) {}

    void content(YType type, List<Node> wanted) {
        var present = Unit.in(type);
        var taken = new HashSet<Item>();
        for (var unit : present) taken.addAll(unit.items());
        @Nullable Item left = null;
        for (var step : steps(present, Unit.wanted(wanted))) {
            if (step.wanted == null) {
                if (step.present != null) step.present.items().forEach(pen::delete);
            } else if (step.present == null) left = write(type, left, step.wanted, taken);
            else {
                if (!step.present.shows().equals(step.wanted.shows())) change(step.present, step.wanted);
                left = step.present.items().getLast();
            }
        }
    }

    private static List<Step> steps(List<Unit> present, List<Unit> wanted) {
        var steps = new ArrayList<Step>();
        int i = 0, j = 0;
        for (var pair : Alignment.of(present, wanted, Unit::is)) {
            between(present.subList(i, pair.left()), wanted.subList(j, pair.right()), steps);
            i = pair.left() + 1;
            j = pair.right() + 1;
            steps.add(new Step(present.get(i - 1), wanted.get(j - 1)));
        }
        between(present.subList(i, present.size()), wanted.subList(j, wanted.size()), steps);
        return steps;
    }

    private static void between(List<Unit> present, List<Unit> wanted, List<Step> steps) {
        int i = 0, j = 0;
        for (var pair : Alignment.of(present, wanted, Unit::canBecome)) {
            while (i < pair.left()) steps.add(new Step(present.get(i++), null));
            while (j < pair.right()) steps.add(new Step(null, wanted.get(j++)));
            steps.add(new Step(present.get(i++), wanted.get(j++)));
        }
        while (i < present.size()) steps.add(new Step(present.get(i++), null));
        while (j < wanted.size()) steps.add(new Step(null, wanted.get(j++)));
    }

    private void change(Unit present, Unit wanted) {
        var element = wanted.element();
        if (element != null) {
            var type = Unit.type(present.items().getFirst());
            attributes(type, element.attributes());
            content(type, element.content());
            return;
        }
        var kept = present.items().getFirst();
        present.items().stream().skip(1).forEach(pen::delete);
        new TextEdit(pen, keys).become(Unit.type(kept), wanted.shows());
    }

    private void attributes(YType type, Map<String, Object> wanted) {
        var present = Read.attributes(type);
        wanted.forEach((key, value) -> {
            if (!value.equals(present.get(key))) pen.set(type, key, value);
        });
        present.forEach((key, value) -> {
            if (value != Json.NULL && !wanted.containsKey(key)) pen.remove(type, key);
        });
    }

    private Item write(YType type, @Nullable Item left, Unit wanted, Set<Item> taken) {
        var element = wanted.element();
        if (element != null) {
            var written = new YType(YType.ELEMENT, element.type());
            var item = pen.insertAfter(type, left, new ContentType(written));
            attributes(written, element.attributes());
            content(written, element.content());
            return item;
        }
        var item = emptyText(type, left, taken);
        if (item == null) item = pen.insertAfter(type, left, new ContentType(new YType(YType.XML_TEXT, "")));
        new TextEdit(pen, keys).become(Unit.type(item), wanted.shows());
        return item;
    }

    /// A text that is there and shows nothing.
    private static @Nullable Item emptyText(YType type, @Nullable Item left, Set<Item> taken) {
        for (@Nullable Item item = left == null ? type.start : left.right; item != null; item = item.right) {
            if (item.deleted()) continue;
            if (taken.contains(item)) return null;
            if (item.content instanceof ContentType within && within.type.kind == YType.XML_TEXT) {
                taken.add(item);
                return item;
            }
        }
        return null;
    }
}
