package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Static files below `/static/{fingerprint}/`: kept for ever by whoever has them.
@Configuration
class StaticAddresses implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .setEtagGenerator(file -> ((StaticFile) file).tag())
                .resourceChain(false)
                .addResolver(new Fingerprinted());
    }

    private static class Fingerprinted extends PathResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var file = path.substring(path.indexOf('/') + 1);
            if (!StaticFiles.has(file)) return null;
            var header = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            var found = Packed.of(file, Coding.accepted(header));
            return path.startsWith(StaticFiles.FINGERPRINT + "/") ? found : found.passing();
        }
    }
}
