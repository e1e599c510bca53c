package jumelage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import jumelage.Asker.Somebody;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks an address of the register, and takes back whatever that has done.
@Component
class Knocking {
    private final TransactionTemplate nested;

    Knocking(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// As the line says it, with the things of `furnished`.
    Answer ask(Circle circle, Somebody somebody, Furnished furnished, Map<String, String> values) {
        var all = new LinkedHashMap<>(values);
        circle.fill().forEach(all::putIfAbsent);
        return ask(circle, somebody, circle.path(all, "none"), furnished.fields(circle, all));
    }

    Answer ask(Circle circle, Somebody somebody, String path, Map<String, ?> fields, String... headers) {
        if (circle.method().equals("HEAD")) return undone(() -> Answer.of(somebody.head(path, headers)));
        return undone(() -> Answer.of(
                circle.reads() ? somebody.get(path + Circle.query(fields), headers) : somebody.post(path, fields)));
    }

    <T> T undone(Supplier<T> act) {
        return nested.execute(status -> {
            status.setRollbackOnly();
            return act.get();
        });
    }
}
