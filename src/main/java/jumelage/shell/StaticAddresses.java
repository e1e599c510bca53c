package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

@Configuration
class StaticAddresses implements WebMvcConfigurer {
    private static final Resource STYLES = new ByteArrayResource(StaticFiles.stylesheet()) {
        @Override
        public String getFilename() {
            return "all.css";
        }

        @Override
        public long lastModified() {
            return 0;
        }
    };

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
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
            return file.equals("shell/all.css")
                    ? STYLES
                    : super.resolveResourceInternal(request, file, locations, chain);
        }
    }
}
