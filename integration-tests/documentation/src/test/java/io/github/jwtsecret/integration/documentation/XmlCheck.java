package io.github.jwtsecret.integration.documentation;

import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Checks parts of poms: our dependencies and plugins are modules of this build, in its
 * version and with goals that exist, and others are used by a pom of this build.
 */
final class XmlCheck implements BlockCheck {

	private static final String GROUP = "io.github.jwtsecret";

	@Override
	public void check(Block block) throws Exception {
		NodeList artifacts = parse(block).getElementsByTagName("artifactId");
		if (artifacts.getLength() == 0) {
			throw new AssertionError(block + ": no artifact is in it");
		}
		for (int i = 0; i < artifacts.getLength(); i++) {
			Element parent = (Element) artifacts.item(i).getParentNode();
			String groupId = text(parent, "groupId");
			String artifactId = text(parent, "artifactId");
			if (!groupId.equals(GROUP)) {
				check(SourceTree.get().hasArtifact(groupId, artifactId), block,
						groupId + ":" + artifactId + " is in no pom of this build, so that no test runs with it");
				continue;
			}
			check(SourceTree.get().modules().contains(artifactId), block, artifactId + " is no module of this build");
			String version = text(parent, "version");
			check(version.isEmpty() || version.startsWith("${") || version.equals(SourceTree.get().version()), block,
					artifactId + " has another version");
			NodeList goals = parent.getElementsByTagName("goal");
			for (int j = 0; j < goals.getLength(); j++) {
				String goal = goals.item(j).getTextContent();
				check(SourceTree.get().contains("@Mojo(name = \"" + goal + "\""), block, "there is no goal " + goal);
			}
		}
	}

	private static Element parse(Block block) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		try {
			return factory.newDocumentBuilder()
				.parse(new InputSource(new StringReader("<root>" + block.text() + "</root>")))
				.getDocumentElement();
		}
		catch (SAXException ex) {
			throw new AssertionError(block + ": this is not XML: " + ex.getMessage(), ex);
		}
	}

	private static String text(Element parent, String name) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeName().equals(name)) {
				return child.getTextContent().strip();
			}
		}
		return "";
	}

	private static void check(boolean condition, Block block, String message) {
		if (!condition) {
			throw new AssertionError(block + ": " + message);
		}
	}

}
