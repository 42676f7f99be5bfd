package io.github.jwtsecret.sample;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the sample, used with the keyboard.
 */
final class SamplePage {

	private static final Duration DEADLINE = Duration.ofSeconds(30);

	private final ChromeDriver driver;

	private final String address;

	SamplePage(Browser browser, SampleClient client) {
		this.driver = browser.driver();
		this.address = client.address() + "/";
	}

	/**
	 * Load the page anew.
	 * @return this page
	 */
	SamplePage open() {
		this.driver.get(this.address);
		return this;
	}

	SamplePage signIn(String username, String password) {
		focus("username");
		pressWithControl("a");
		press(username, Keys.TAB, password, Keys.ENTER);
		return this;
	}

	/**
	 * Press keys, wherever the focus is.
	 * @param keys the keys
	 */
	void press(CharSequence... keys) {
		new Actions(this.driver).sendKeys(keys).perform();
	}

	/**
	 * Press a key together with the control key, wherever the focus is.
	 * @param key the key
	 */
	void pressWithControl(CharSequence key) {
		new Actions(this.driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
	}

	/**
	 * Go from control to control until one is reached, and type into it.
	 * @param id the id of the control
	 * @param keys what to type
	 */
	void type(String id, CharSequence... keys) {
		focus(id);
		press(keys);
	}

	/**
	 * Go from control to control until one is reached.
	 * @param id the id of the control
	 */
	void focus(String id) {
		for (int i = 0; i < 60 && !focused().equals(id); i++) {
			press(Keys.TAB);
		}
		assertThat(focused()).isEqualTo(id);
	}

	String focused() {
		return this.driver.switchTo().activeElement().getAttribute("id");
	}

	WebElement element(String id) {
		return this.driver.findElement(By.id(id));
	}

	String text(String id) {
		return element(id).getText();
	}

	String value(String id) {
		return element(id).getDomProperty("value");
	}

	/**
	 * Return the cells of a table.
	 * @param id the id of the table's body
	 * @return the text of each cell of each row
	 */
	List<List<String>> rows(String id) {
		return element(id).findElements(By.tagName("tr"))
			.stream()
			.map((row) -> row.findElements(By.cssSelector("th, td")).stream().map(WebElement::getText).toList())
			.toList();
	}

	/**
	 * Wait for a text.
	 * @param id the id of the element that it appears in
	 * @param check what the text has to be
	 */
	void await(String id, Consumer<String> check) {
		Awaitility.await()
			.atMost(DEADLINE)
			.pollInterval(Duration.ofMillis(50))
			.ignoreExceptions()
			.untilAsserted(() -> check.accept(text(id)));
	}

	void awaitText(String id, String part) {
		await(id, (text) -> assertThat(text).contains(part));
	}

	Object evaluate(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

}
