package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import jumelage.document.Shown;
import jumelage.yjs.Doc;
import jumelage.yjs.Edit;
import jumelage.yjs.Nodes;
import jumelage.yjs.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhitelistTest {
    private static final String MATERIAL = "0192f0c4-0000-7000-8000-000000000001";
    private static final String FILE = "ab".repeat(32);

    /// What yjs 13.6 writes as client 7: a paragraph with attributes and marks, one of each set again.
    private static final String HONEST =
            "AQsHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwECd2+EBwMDcmRzIQAHAAJpZAEoAAcAB"
                    + "GxhbmcBdwJmckYHAgRib2xkAnt9xgcJBwIEbGluayt7ImhyZWYiOiJodHRwczovL2V4YW1wbGUub3JnLyIsInBhZ2UiOm51bGx9xgcDBwQE"
                    + "Ym9sZARudWxsxgcLBwQEbGluawRudWxsqAcHAXcDYWJkAQcBBwE=";

    @Test
    void whatTheEditorWritesMayStand() {
        assertThat(check(new Doc(), decoded(HONEST))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another root | AQEHAAQBBnNlY3JldAZoaWRkZW4A",
                "a map beside | AQEHACgBDHByb3NlbWlycm9yMgFhAXcBYgA=",
                "a key of the root | AQEHACgBC3Byb3NlbWlycm9yBmhpZGRlbgF3BXdvcmRzAA==",
                "a picture in the text | AQQHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHNFBwImeyJpbWFnZSI6ImRhdGE6aW1hZ2UvcG5nO2Jhc2U2NCxBQUFBIn0A",
                "a map within | AQQHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHMHAAcAAQA=",
                "a list within | AQQHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHMHAAcAAAA=",
                "a document within | AQQHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHMJAAcAJDhhMzViOGU2LWIxYTItNDFiYS04Mzc3LTAzOGU2N2FlZjIxNnYAAA==",
                "bytes | AQQHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHMDAAcAAgECAA==",
                "words in the root | AQEHAAQBC3Byb3NlbWlycm9yBWxvb3NlAA==",
                "an attribute of a text | AQQHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHMoAAcBBG5vdGUBdwZoaWRkZW4A",
                "a text as an attribute | AQUHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHMnAAcAAmlkBgQABwcGaGlkZGVuAA==",
                "values in a row | AQQHAAcBC3Byb3NlbWlycm9yAwlwYXJhZ3JhcGgHAAcABgQABwEFd29yZHMIAAcAAncBYXcBYgA=",
                "a hook | AQEHAAcBC3Byb3NlbWlycm9yBQRldmlsAA=="
            })
    void whatNoEditorWritesIsRefused(String what, String update) {
        refused(new Doc(), decoded(update), what);
    }

    @Test
    void anAttributeIsRefusedThatComesLater() {
        var doc = new Doc();
        doc.apply(decoded(HONEST));
        refused(doc, decoded("AQEHDigABwAFY2xhc3MBdwxoaWRkZW4gd29yZHMBBwEHAQ=="), "class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'script'}",
                "{'type':'doc'}",
                "{'type':'image','attrs':{'src':'data:image/png;base64,AAAA'}}",
                "{'type':'paragraph','attrs':{'style':'color:red'}}",
                "{'type':'paragraph','attrs':{'id':'words with spaces'}}",
                "{'type':'paragraph','attrs':{'id':7}}",
                "{'type':'paragraph','attrs':{'dir':'up'}}",
                "{'type':'heading','attrs':{'level':1}}",
                "{'type':'heading','attrs':{'level':'2'}}",
                "{'type':'orderedList','attrs':{'type':'a'}}",
                "{'type':'orderedList','attrs':{'start':-1}}",
                "{'type':'tableCell','attrs':{'colspan':1000}}",
                "{'type':'tableCell','attrs':{'colwidth':['wide']}}",
                "{'type':'picture','attrs':{'src':'https://example.org/a.png'}}",
                "{'type':'picture','attrs':{'file':'data:image/png;base64,AAAA'}}",
                "{'type':'picture','attrs':{'material':'javascript:alert(1)'}}",
                "{'type':'picture','attrs':{'alt':''}}",
                "{'type':'picture','attrs':{'licence':'mine'}}",
                "{'type':'embed','attrs':{'href':'https://example.org/film'}}",
                "{'type':'embed','attrs':{'href':'javascript:alert(1)'}}",
                "{'type':'hardBreak','attrs':{'id':'a'}}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'blink'}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'bold','attrs':{'note':'hidden'}}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'javascript:alert(1)'}}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'https://a.org','title':'hidden'}}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'https://a.org','page':'0192f0c4-0000-7000-8000-000000000001'}}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'lang','attrs':{'lang':'not a language'}}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'insertion','attrs':{'id':'by Lina, hidden'}}]}]}"
            })
    void whatTheSchemaDoesNotKnowIsRefused(String node) {
        var doc = new Doc();
        refused(doc, edit(doc, node), node);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'heading','attrs':{'id':'a1','level':4,'lang':'fr','dir':'ltr'}}",
                "{'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph'}]}]}",
                "{'type':'orderedList','attrs':{'start':3}}",
                "{'type':'codeBlock','content':[{'type':'text','text':'a'}]}",
                "{'type':'horizontalRule','attrs':{'id':'h'}}",
                "{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableHeader','attrs':{'colspan':1,'rowspan':1}},{'type':'tableCell','attrs':{'colwidth':[20,0]}}]}]}",
                "{'type':'gallery'}",
                "{'type':'embed','attrs':{'href':'https://vimeo.com/76979871'}}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'bold'},{'type':'code'},{'type':'lang','attrs':{'lang':'el','dir':null}}]},{'type':'hardBreak'}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':null,'page':'0192f0c4-0000-7000-8000-000000000001'}}]}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'mailto:a@b.org','page':null}},{'type':'deletion','attrs':{'id':'s1'}}]}]}"
            })
    void whatTheSchemaKnowsMayStand(String node) {
        var doc = new Doc();
        assertThatCode(() -> check(doc, edit(doc, node))).doesNotThrowAnyException();
    }

    @Test
    void theFilesOfWhatIsShownAreTold() {
        var doc = new Doc();
        var film = "{'type':'film','attrs':{'material':'%s','file':'%s','title':'Un pont','captions':'fr:%s'}}";
        var captions = "cd".repeat(32);
        var update = edit(doc, film.formatted(MATERIAL, FILE, captions));
        assertThat(check(doc, update)).containsExactlyInAnyOrder(shown(FILE), shown(captions));

        doc.apply(update);
        var other = "ef".repeat(32);
        assertThat(check(doc, edit(doc, film.formatted(MATERIAL, other, captions))))
                .contains(shown(other));
    }

    private static Shown shown(String file) {
        return new Shown(UUID.fromString(MATERIAL), file);
    }

    private static byte[] edit(Doc doc, String node) {
        return Edit.of(doc, Nodes.read("[" + node.replace('\'', '"') + "]"), 1, Clients.OVERLAPPING);
    }

    private static Set<Shown> check(Doc doc, byte[] bytes) {
        var update = Update.parse(bytes, Bounds.YJS);
        assertThat(update.complete(doc)).isTrue();
        return Whitelist.check(update.newParts(doc), update, doc);
    }

    private static void refused(Doc doc, byte[] update, String what) {
        assertThatExceptionOfType(Refusal.class)
                .as(what)
                .isThrownBy(() -> check(doc, update))
                .extracting(Refusal::farewell)
                .isEqualTo(Farewell.REFUSED);
    }

    private static byte[] decoded(String update) {
        return Base64.getDecoder().decode(update);
    }
}
