package city.xingtu.app;

import city.xingtu.geo.Crs;
import city.xingtu.style.StyleRepository;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Loads in the background, once the service answers, what the first request for it would otherwise wait for. */
class WarmUp {

    private final StyleRepository styles;

    WarmUp(StyleRepository styles) {
        this.styles = styles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            Crs.warmUp();
            StyleLoading.report(styles);
        });
    }
}
