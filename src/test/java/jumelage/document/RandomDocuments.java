package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents of every kind of block and mark, the same for the same seed, full of text that wants to be more than text.
record RandomDocuments(Random random, boolean illustrated) {

    static final UUID SEEN = UUID.fromString("0192f0c4-0000-7000-8000-000000000001");
    static final UUID UNSEEN = UUID.fromString("0192f0c4-0000-7000-8000-000000000002");

    private static final int DEEPEST = 4;
    private static final List<String> TEXTS = List.of(
            "Nos ponts, vos ponts",
            "où passe-t-on ?",
            "« oui » !",
            "a < b && c > d",
            "<script>alert(1)</script>",
            "\" onload='x'",
            "]]>",
            "<!-- ",
            "&lt;b&gt;",
            "\u0000\u001b",
            "\ud83d",
            "\ud83c\udf09",
            "Γέφυρες",
            "جسور",
            "\u202egnirts",
            " ",
            "\n",
            "\t",
            "10:30",
            "http://x?a=1;b",
            "javascript:alert(1)",
            "\ufffe");
    private static final List<String> EMBEDS = List.of(
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://vimeo.com/76979871",
            "https://commons.wikimedia.org/wiki/File:Le_pont_d%27Avignon.ogg");
    private static final List<String> LANGUAGES = List.of("fr", "en", "ar", "el", "zh-Hant-TW", "fr-BE");

    RandomDocuments(Random random) {
        this(random, false);
    }

    /// Those with pictures, films and the like as well.
    static Stream<Document> illustrated(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new RandomDocuments(new Random(seed), true).document());
    }

    static Stream<Document> seeded(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new RandomDocuments(new Random(seed)).document());
    }

    Document document() {
        return new Document(blocks(0));
    }

    /// The same document after somebody worked on it.
    Document edited(Document document) {
        return new Document(edited(document.blocks()));
    }

    private List<Block> edited(List<Block> blocks) {
        var edited = new ArrayList<Block>();
        for (var block : blocks) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> edited.addAll(List.of(textBlock(), block));
                case 2 -> edited.addFirst(block);
                default -> edited.add(edited(block));
            }
        }
        return edited;
    }

    private Block edited(Block block) {
        return switch (block) {
            case Rule rule -> rule;
            case TextBlock text when random.nextBoolean() -> text.with(inlines(text.kind()));
            case TextBlock text ->
                new TextBlock(random.nextBoolean() ? text.kind() : heading(), text.tags(), text.content());
            case Group group
            when group.kind() == Kind.Plain.BLOCKQUOTE -> {
                var content = edited(group.content());
                yield content.isEmpty() ? group : group.with(content);
            }
            case Group group
            when group.kind() == Kind.Plain.TABLE -> {
                var rows = members(group.content(), () -> row(DEEPEST));
                yield rows.isEmpty() ? group : group.with(rows);
            }
            case Group group
            when group.kind() == Kind.Plain.TABLE_ROW -> group.with(members(group.content(), () -> cell(DEEPEST)));
            case Group group
            when group.kind() instanceof Kind.Cell -> {
                var content = edited(group.content());
                yield content.isEmpty() ? group : group.with(content);
            }
            case Group group -> group;
        };
    }

    /// Rows of a table or cells of a row, some gone, some new, some elsewhere.
    private List<Block> members(List<Block> members, Supplier<Block> fresh) {
        var edited = new ArrayList<Block>();
        for (var member : members) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> edited.addAll(List.of(fresh.get(), member));
                case 2 -> edited.addFirst(member);
                default -> edited.add(edited(member));
            }
        }
        return edited;
    }

    private List<Block> blocks(int depth) {
        return many(1, () -> block(depth));
    }

    private Block block(int depth) {
        if (illustrated && random.nextInt(3) == 0) {
            return figure();
        }
        int kinds = depth < DEEPEST ? 8 : 4;
        return switch (random.nextInt(kinds)) {
            case 0 -> new Rule(tags());
            case 1, 2, 3 -> textBlock();
            case 4 -> new Group(Kind.Plain.BLOCKQUOTE, tags(), blocks(depth + 1));
            case 5 -> new Group(Kind.Plain.BULLET_LIST, tags(), many(1, () -> item(depth + 1)));
            case 6 -> new Group(new Kind.OrderedList(random.nextInt(3)), tags(), many(1, () -> item(depth + 1)));
            default -> new Group(Kind.Plain.TABLE, tags(), many(1, () -> row(depth + 1)));
        };
    }

    private Block figure() {
        return switch (random.nextInt(4)) {
            case 0 -> new Group(Kind.Plain.GALLERY, tags(), many(2, () -> figure(Kind.Figure.Form.PICTURE)));
            case 1 -> new TextBlock(new Kind.Embedded(one(EMBEDS)), tags(), inlines(Kind.Plain.PARAGRAPH));
            default -> figure(one(List.of(Kind.Figure.Form.values())));
        };
    }

    private Block figure(Kind.Figure.Form form) {
        var shown = new Shown(random.nextBoolean() ? SEEN : UNSEEN, "%064x".formatted(random.nextInt(50)));
        var licence = random.nextBoolean() ? one(List.of(Licence.values())) : null;
        var kind = new Kind.Figure(form, shown, "x " + one(TEXTS), new Credit(one(TEXTS), licence), captions(form));
        return new TextBlock(kind, tags(), inlines(Kind.Plain.PARAGRAPH));
    }

    private Captions captions(Kind.Figure.Form form) {
        return form.plays() && random.nextBoolean()
                ? Captions.of(Map.of("fr", "%064x".formatted(random.nextInt(50)), "el", "%064x".formatted(7)))
                : Captions.NONE;
    }

    private TextBlock textBlock() {
        var kind = switch (random.nextInt(4)) {
            case 0 -> heading();
            case 1 -> Kind.Plain.CODE_BLOCK;
            default -> Kind.Plain.PARAGRAPH;
        };
        return new TextBlock(kind, tags(), inlines(kind));
    }

    private Kind heading() {
        return new Kind.Heading(2 + random.nextInt(3));
    }

    private Block item(int depth) {
        var paragraph = new TextBlock(Kind.Plain.PARAGRAPH, tags(), inlines(Kind.Plain.PARAGRAPH));
        var content = Stream.concat(Stream.of(paragraph), many(0, () -> block(depth + 1)).stream());
        return new Group(Kind.Plain.LIST_ITEM, tags(), content.toList());
    }

    private Block row(int depth) {
        return new Group(Kind.Plain.TABLE_ROW, tags(), many(0, () -> cell(depth + 1)));
    }

    private Block cell(int depth) {
        var colwidth = random.nextBoolean() ? List.of(random.nextInt(500)) : List.<Integer>of();
        var kind = new Kind.Cell(random.nextBoolean(), 1 + random.nextInt(3), 1 + random.nextInt(3), colwidth);
        return new Group(kind, tags(), blocks(depth + 1));
    }

    private List<Inline> inlines(Kind kind) {
        if (kind == Kind.Plain.CODE_BLOCK) {
            return many(0, () -> new Text(one(TEXTS), List.of()));
        }
        return many(0, () -> random.nextInt(8) == 0 ? new Break(marks()) : new Text(one(TEXTS), marks()));
    }

    private List<Mark> marks() {
        var marks = new ArrayList<Mark>(many(0, this::mark));
        marks.removeIf(mark -> marks.stream().anyMatch(other -> !other.equals(mark) && other.rank() == mark.rank()));
        return marks.stream().distinct().toList();
    }

    private Mark mark() {
        return switch (random.nextInt(6)) {
            case 0 -> new Mark.WebLink("https://example.org/?a=1&b='2'");
            case 1 -> new Mark.PageLink(random.nextBoolean() ? SEEN : UNSEEN);
            case 2 -> new Mark.Language(one(LANGUAGES), random.nextBoolean() ? null : one(List.of(Direction.values())));
            case 3 ->
                new Mark.Suggestion(one(List.of(Mark.Suggestion.Act.values())), random.nextBoolean() ? null : "s1");
            default -> one(List.of(Mark.Style.values()));
        };
    }

    private Tags tags() {
        return new Tags(
                random.nextInt(3) == 0 ? null : "b" + random.nextInt(10_000),
                random.nextInt(3) == 0 ? one(LANGUAGES) : null,
                random.nextInt(4) == 0 ? one(List.of(Direction.values())) : null);
    }

    private <T> List<T> many(int least, Supplier<? extends T> one) {
        return Stream.<T>generate(one).limit(least + random.nextInt(4)).toList();
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
