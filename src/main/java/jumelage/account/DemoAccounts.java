package jumelage.account;

import java.util.List;

/// Filled by the demo world: the accounts and cards that the sign-in page of a demo offers to everybody.
public interface DemoAccounts {

    /// @param who what this account is for, in the reader's language
    record Account(String address, String password, String who) {}

    /// A pupil’s card.
    ///
    /// @param school the code to type at the pupils’ door
    record Card(String school, List<String> words, String who) {}

    List<Account> all();

    List<Card> cards();
}
