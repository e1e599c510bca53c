package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Lib0Test {

    @ParameterizedTest
    @CsvSource({"0,00", "127,7f", "128,8001", "300,ac02", "4294967295,ffffffff0f", "9007199254740991,ffffffffffffff0f"})
    void numbersHaveTheLengthTheyNeed(long number, String bytes) {
        assertThat(hex(new Encoder().uint(number))).isEqualTo(bytes);
        assertThat(decoder(bytes).uint()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u00e9\u20ac,0661c3a9e282ac",
        "\ud83d\ude00,04f09f9880",
        "\ud83dx,04efbfbd78",
        "x\ude00,0478efbfbd",
        "'',00"
    })
    void halfASurrogatePairIsWrittenAsAReplacement(String text, String bytes) {
        assertThat(hex(new Encoder().string(text))).isEqualTo(bytes);
    }

    /// As `writeAny` of lib0 0.2.120.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|7e",
                "true|78",
                "false|79",
                "5|7d05",
                "-5|7d45",
                "-0|7d40",
                "100|7da401",
                "1.5|7c3fc00000",
                "0.1|7b3fb999999999999a",
                "2147483648|7c4f000000",
                "\"x\"|770178",
                "[1,\"a\"]|75027d01770161",
                "{\"k\":null}|7601016b7e"
            })
    void valuesAreWrittenAndReadAsYjsDoes(String json, String bytes) {
        var value = Json.read(json, 10);
        var encoder = new Encoder();
        Values.write(encoder, value);
        assertThat(hex(encoder)).isEqualTo(bytes);
        assertThat(Values.read(Content.ANY, HexFormat.of().parseHex(bytes))).isEqualTo(value);
    }

    @Test
    void bytesTakeAByteEachAndAreShownAsJavaScriptShowsThem() {
        var value = Values.read(Content.ANY, HexFormat.of().parseHex("7403017fff"));
        var encoder = new Encoder();
        Values.write(encoder, value);
        assertThat(hex(encoder)).isEqualTo("7403017fff");
        assertThat(Json.write(List.of(value))).isEqualTo("[{\"0\":1,\"1\":127,\"2\":255}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "1.",
                ".5",
                "+1",
                "NaN",
                "Infinity",
                "'a'",
                "tru",
                "nulls",
                "1 2",
                "{} {}",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12\"",
                "[1 2]",
                "{\"a\" 1}",
                "{a:1}",
                "// a\n1",
                "\ufeff1",
                "\u00a01"
            })
    void whatIsNoJsonForJavaScriptIsNoneHere(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Json.read(text, 10))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.MALFORMED);
    }

    @Test
    void jsonIsAsLongAsItComesAndOnlySoDeep() {
        var name = "n".repeat(200_000);
        var string = "s".repeat(30_000_000);
        assertThat(Json.read("{\"" + name + "\":\"" + string + "\"}", 10)).isEqualTo(Map.of(name, string));
        assertThat(Json.read("0".repeat(2000).replaceFirst("0", "0."), 0)).isEqualTo(0.0);
        assertThat(Json.read("[".repeat(10) + "]".repeat(10), 9)).isInstanceOf(List.class);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Json.read("[".repeat(100_000), 200))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_DEEP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0|1",
                "1e21|1e+21",
                "123456789012345680000|123456789012345680000",
                "1e-7|1e-7",
                "0.000001|0.000001",
                "-0|0",
                "12.50|12.5",
                "1.7976931348623157e308|1.7976931348623157e+308",
                "5e-324|5e-324",
                "{\"b\":1,\"2\":2,\"1\":3}|{\"1\":3,\"2\":2,\"b\":1}",
                "\"\\u001f\\ud800\\/\"|\"\\u001f\\ud800/\""
            })
    void jsonIsWrittenAsJavaScriptWritesIt(String json, String written) {
        assertThat(Json.write(Json.read(json, 10))).isEqualTo(written);
    }

    @Test
    void jsonIsReadIntoPlainValues() {
        assertThat(Json.read(" {\"a\": [true, null, -1.5e2]} ", 10))
                .isEqualTo(Map.of("a", List.of(true, Json.NULL, -150.0)));
    }

    private static String hex(Encoder encoder) {
        return HexFormat.of().formatHex(encoder.toBytes());
    }

    private static Decoder decoder(String bytes) {
        return new Decoder(HexFormat.of().parseHex(bytes), Limits.USUAL);
    }
}
