package jumelage.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jumelage.store.Database.Refused;
import org.junit.jupiter.api.Test;

class MailServerTest {

    @Test
    void aSettingIsRead() {
        var server = MailServer.of("smtps://post%40school.example:p%2Fss%20w+rd@mail.example", "jumelage.example");

        assertThat(server)
                .isEqualTo(new MailServer(
                        true, "mail.example", 465, "post@school.example", "p/ss w+rd", "post@school.example"));
        assertThat(MailServer.of("smtp://relay.example:25", "jumelage.example").from())
                .isEqualTo("jumelage@jumelage.example");
    }

    @Test
    void aPasswordIsNeverSentInTheClearToAnotherMachine() {
        var far = MailServer.of("smtp://me:secret@mail.example", "jumelage.example");
        var near = MailServer.of("smtp://me:secret@localhost", "jumelage.example");

        assertThat(far.session().getProperty("mail.smtp.starttls.required")).isEqualTo("true");
        assertThat(near.session().getProperty("mail.smtp.starttls.required")).isEqualTo("false");
        assertThat(far).hasToString("mail.example:587");
    }

    @Test
    void anUnreadableSettingIsRefusedWithASentence() {
        for (var setting : new String[] {"mail.example", "http://mail.example", "smtp:", "smtp://a b"})
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> MailServer.of(setting, "jumelage.example"))
                    .withMessageContaining("must look like");
    }
}
