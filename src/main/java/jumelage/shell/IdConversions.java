package jumelage.shell;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/// Lets Spring Data JDBC keep every typed id as a `uuid`.
@Configuration
class IdConversions {
    @Bean
    JdbcCustomConversions jdbcCustomConversions(BeanFactory beans) throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Id.class));
        var all = new ArrayList<Object>();
        for (var house : AutoConfigurationPackages.get(beans))
            for (var found : scan.findCandidateComponents(house)) {
                var type = Class.forName(found.getBeanClassName());
                all.add(new Write(type));
                all.add(Read.of(type));
            }
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, (List<?>) all);
    }

    @WritingConverter
    record Write(Class<?> type) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, UUID.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object id, TypeDescriptor from, TypeDescriptor to) {
            return id == null ? null : ((Id) id).value();
        }
    }

    @ReadingConverter
    record Read(Class<?> type, Constructor<?> made) implements GenericConverter {
        static Read of(Class<?> type) {
            try {
                return new Read(type, type.getConstructor(UUID.class));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object id, TypeDescriptor from, TypeDescriptor to) {
            if (id == null) return null;
            try {
                return made.newInstance(id);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
