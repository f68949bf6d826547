package city.xingtu.web;

import city.xingtu.TemporaryFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium with the map page in it. Every wait is for a condition of the page. */
final class MapBrowser implements AutoCloseable {

    /** Far more than anything takes, on a machine that is busy too; what fails is waited for so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int NARROW = 768;

    /** Two frames after whatever was just done, waits until nothing is under way and the map is drawn. */
    private static final String SETTLED = """
        const done = arguments[0];
        const look = () => document.body.hasAttribute("data-settled") ? done(true) : requestAnimationFrame(look);
        requestAnimationFrame(() => requestAnimationFrame(look));
        """;

    private final ChromeDriver driver;
    private final String base;

    private MapBrowser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
    }

    /** Starts a browser with an empty profile; below 768 pixels of width it is a phone with touch. */
    static MapBrowser start(String base, int width, int height) {
        return start(base, width, height, "--disable-gpu");
    }

    /** Starts a browser that draws WebGL, without a graphics card. */
    static MapBrowser startWithWebGl(String base, int width, int height) {
        return start(base, width, height, "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");
    }

    private static MapBrowser start(String base, int width, int height, String... graphics) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                // Without a graphics card each frame of an animation is drawn by the same cores that serve the map.
                "--force-prefers-reduced-motion",
                "--lang=zh-CN",
                "--accept-lang=zh-CN",
                "--window-size=" + width + "," + height,
                "--user-data-dir=" + TemporaryFolder.create("xingtu-browser"));
        options.addArguments(graphics);
        if (width < NARROW) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 2, "touch", true)));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // A driver of its own path: Selenium must not look for one elsewhere.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new MapBrowser(driver, base);
    }

    private static File program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(names[0] + " is not installed; run ./check"));
    }

    /** Opens the page afresh at a hash (with or without a query before it), as a visitor with no history, and waits. */
    void open(String address) {
        driver.get("about:blank");
        driver.get(base + address);
        awaitElement("body.ready");
        settled();
    }

    /** Opens an address that is not the map page, only for scripts to run at its origin. */
    void visit(String address) {
        driver.get(address);
    }

    /** Loads the page again. */
    void reload() {
        driver.navigate().refresh();
        awaitElement("body.ready");
        settled();
    }

    void back() {
        driver.navigate().back();
    }

    /** Waits until nothing is loading and the map is drawn. */
    void settled() {
        driver.executeAsyncScript(SETTLED);
    }

    /** The first element of a selector, as soon as it is visible. */
    WebElement awaitElement(String css) {
        return await("visible " + css, () -> {
            WebElement element = driver.findElement(By.cssSelector(css));
            return element.isDisplayed() ? element : null;
        });
    }

    /** Waits until the text of an element contains the words; gives the whole text. */
    String awaitText(String css, String words) {
        return await("'" + words + "' in " + css, () -> {
            String text = driver.findElement(By.cssSelector(css)).getText();
            return text.contains(words) ? text : null;
        });
    }

    void awaitAddress(String part) {
        await("'" + part + "' in the address", () -> address().contains(part) ? Boolean.TRUE : null);
    }

    void awaitGone(String css) {
        await("no visible " + css, () -> all(css).stream().noneMatch(WebElement::isDisplayed) ? Boolean.TRUE : null);
    }

    private <T> T await(String what, java.util.function.Supplier<@Nullable T> condition) {
        return Objects.requireNonNull(new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waited for " + what)
                .until(_ -> condition.get()));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void click(String css) {
        awaitElement(css).click();
    }

    void type(String css, CharSequence... keys) {
        awaitElement(css).sendKeys(keys);
    }

    /** Keys to whatever has the focus. */
    void press(Keys... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Clicks, or taps on a phone, a place of the map in CSS pixels of the page. */
    void clickMap(int x, int y) {
        boolean narrow = (long) script("return innerWidth") < NARROW;
        PointerInput.Kind kind = narrow ? PointerInput.Kind.TOUCH : PointerInput.Kind.MOUSE;
        new Actions(driver)
                .setActivePointer(kind, "map pointer")
                .moveToLocation(x, y)
                .click()
                .perform();
    }

    /** Clicks a place of the earth, which must be in sight. */
    void clickPlace(double longitude, double latitude) {
        List<?> pixel = (List<?>) Objects.requireNonNull(script(
                "return window.xingtu.map.getPixelFromCoordinate(ol.proj.fromLonLat([arguments[0], arguments[1]]))",
                longitude,
                latitude));
        clickMap(((Number) pixel.get(0)).intValue(), ((Number) pixel.get(1)).intValue());
    }

    /** The decoded address. */
    String address() {
        return java.net.URLDecoder.decode(Objects.requireNonNull(driver.getCurrentUrl()), StandardCharsets.UTF_8);
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    /** A script of the libraries that the build has. */
    static String webjar(String name) {
        try (@Nullable InputStream file = MapBrowser.class.getResourceAsStream("/META-INF/resources/webjars/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the page a library that is loaded by a script: it finds no system of modules and makes itself a variable. */
    void library(String source, String variable) {
        script("const define = undefined, module = undefined, exports = undefined;\n" + source + "\nwindow." + variable
                + " ??= typeof " + variable + " === 'undefined' ? undefined : " + variable + ";");
    }

    /** Runs a script in the page and gives what it returns. */
    Object script(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** Runs the body of an async function in the page. */
    Object asyncScript(String body, Object... arguments) {
        Object answer = driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            (async (...given) => { %s })(...arguments).then(done, (error) => done("ERROR " + error));
            """.formatted(body), arguments);
        if (answer instanceof String text && text.startsWith("ERROR ")) {
            throw new JavascriptException(text);
        }
        return Objects.requireNonNullElse(answer, "");
    }

    /** Addresses of everything that the page has loaded and that contain the words, in whatever case. */
    List<String> loaded(String words) {
        List<?> names = (List<?>) script("return performance.getEntriesByType('resource').map((entry) => entry.name)");
        return names.stream()
                .map(Object::toString)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Errors in the browser's console since the last call. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** What is to be seen, also kept under {@code target/map-page} for whoever wants to look. */
    BufferedImage picture(String name) {
        byte[] png = driver.getScreenshotAs(OutputType.BYTES);
        try {
            Path folder = Files.createDirectories(Path.of("target", "map-page"));
            Files.write(folder.resolve(name + ".png"), png);
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
