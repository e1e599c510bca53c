package jumelage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import jumelage.shell.Asking;
import jumelage.shell.Open;
import jumelage.shell.View;
import jumelage.store.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "jumelage", importOptions = DoNotIncludeTests.class)
class StyleTest {

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .that()
            .resideOutsideOfPackage("..generated..")
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Entity)");

    /// Else what fails is not tried again ever more rarely.
    @ArchTest
    static final ArchRule whatComesRoundIsOneOfTheJobs = noClasses()
            .that()
            .doNotBelongToAnyOf(Jobs.class)
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(
                    HasName.Predicates.name("com.github.kagkarlsson.scheduler.task.helper.Tasks"))));

    /// Rows that are streamed hold a connection until they are closed: in a template, until there is none left.
    /// The audit walks its chains so, and closes them.
    @ArchTest
    static final ArchRule rowsAreListedNotStreamed = noClasses()
            .that()
            .resideOutsideOfPackage("jumelage.audit..")
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("queryForStream")));

    @ArchTest
    static final ArchRule everyHandlerSaysWhoMay = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<JavaMethod>("take one who asks or be @Open") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var asks = method.isAnnotatedWith(Open.class)
                            || method.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isAssignableTo(Asking.class));
                    if (!asks) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks nobody"));
                }
            });

    @ArchTest
    static void everyViewHasItsTemplate(JavaClasses classes) {
        for (var type : classes)
            if (type.isAssignableTo(View.class) && type.isRecord()) {
                var template = Path.of("src/main/java/" + type.getName().replace('.', '/') + ".jte");
                if (!Files.exists(template)) throw new AssertionError("No template for " + type.getName());
            }
    }
}
