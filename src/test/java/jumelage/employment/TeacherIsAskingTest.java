package jumelage.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.account.Sessions;
import jumelage.shell.NotFound;
import jumelage.shell.SignInFirst;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

@IntegrationTest
class TeacherIsAskingTest {
    @Autowired
    Asker asker;

    @Autowired
    Sessions sessions;

    @Autowired
    Staffroom staffroom;

    @Test
    void aValidatedTeacherAsksForHisSchool() throws Exception {
        var school = asker.school("Collège Paul Gauguin", "FR");
        var claire = asker.teacher("Claire", school);

        assertThat(asked(claire)).isEqualTo(new Teacher(claire.person(), school));
    }

    @Test
    void othersDoNot() {
        assertThatExceptionOfType(NotValidated.class).isThrownBy(() -> asked(asker.staff("Agnès")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asked(asker.pupil("Lina")));
        assertThatExceptionOfType(SignInFirst.class).isThrownBy(() -> asked(asker.stranger()));
    }

    private Object asked(Asker.Somebody somebody) throws Exception {
        var resolvers = new java.util.ArrayList<HandlerMethodArgumentResolver>();
        new TeacherIsAsking(sessions, staffroom).addArgumentResolvers(resolvers);
        var request = new MockHttpServletRequest();
        request.setCookies(somebody.cookies());
        return resolvers.getFirst().resolveArgument(null, null, new ServletWebRequest(request), null);
    }
}
