package jumelage.school;

/// The identifier of French schools: seven digits and a letter that follows from them.
final class Uai {
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private Uai() {}

    /// `digits` with the letter that belongs to them.
    static String of(String digits) {
        return digits + LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length());
    }
}
