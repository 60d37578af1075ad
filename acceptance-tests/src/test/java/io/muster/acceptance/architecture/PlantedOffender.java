package io.muster.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A class called {@code Offender} that breaks a rule. It is compiled into a folder of its own, so that it stands in the
 * very package that the rule speaks of, and on nobody's class path.
 */
final class PlantedOffender {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final JavaClasses classes;

  private PlantedOffender(JavaClasses classes) {
    this.classes = classes;
  }

  /** Compiles the offender, and with it those whom it needs for its offence and who are on no class path. */
  static PlantedOffender plant(Path folder, String... sources) {
    List<SourceFile> files = Stream.of(sources).map(SourceFile::new).toList();
    List<String> options = List.of("-proc:none", "-d", folder.toString(), "-classpath", CLASS_PATH);
    StringWriter complaints = new StringWriter();
    boolean compiled = COMPILER.getTask(complaints, FILES, null, options, null, files).call();
    assertThat(compiled).as(complaints::toString).isTrue();
    return new PlantedOffender(new ClassFileImporter().importPath(folder));
  }

  void isRefusedBy(ArchRule rule) {
    assertThat(complaintsOf(rule)).as(rule.getDescription()).anyMatch(complaint -> complaint.contains("Offender"));
  }

  void isAcceptedBy(ArchRule rule) {
    assertThat(complaintsOf(rule)).as(rule.getDescription()).isEmpty();
  }

  private List<String> complaintsOf(ArchRule rule) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  private static final class SourceFile extends SimpleJavaFileObject {

    private static final Pattern NAME =
        Pattern.compile("package ([\\w.]+);.*?\\b(?:class|interface|record) (\\w+)", Pattern.DOTALL);

    private final String source;

    private SourceFile(String source) {
      super(pathOf(source), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }

    private static URI pathOf(String source) {
      Matcher name = NAME.matcher(source);
      assertThat(name.find()).as("a package and a type in: %s", source).isTrue();
      return URI.create("planted:///" + name.group(1).replace('.', '/') + "/" + name.group(2) + ".java");
    }
  }
}
