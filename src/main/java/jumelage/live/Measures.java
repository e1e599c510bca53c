package jumelage.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// How much is written together on this node.
@Component
class Measures implements MeterBinder {
    private final Talks talks;

    Measures(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jumelage.writing.lines", talks, Talks::size)
                .description("Browsers that have a document open for writing")
                .register(registry);
        Gauge.builder("jumelage.writing.documents", talks, Talks::documents)
                .description("Documents that are open for writing")
                .register(registry);
    }
}
