import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.AnswerDataFactory;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

/**
 * Fills in XForms with JavaRosa, the engine of ODK Collect, and tells what it shows.
 *
 * Reads lines of words separated by tabs; in a word, \\, \t and \n stand for themselves escaped.
 *
 *   form PATH            the form that follows; names are those of its elements, unique in it
 *   show NAME…           whose relevance is told
 *   check NAME…          whose constraint is tried with the value they have
 *   value NAME…          whose value is told
 *   answers NAME=TEXT…   a new form is filled in, in this order
 *
 * For each line of answers one is written: relevance as 0/1, constraints as 0/1, then the values.
 */
final class FormDriver {
    private final List<String> show = new ArrayList<>();
    private final List<String> check = new ArrayList<>();
    private final List<String> value = new ArrayList<>();
    private String path = "";

    public static void main(String[] arguments) throws Exception {
        new XFormsModule().registerModule();
        // The engine logs to standard output; what is asked for goes around that.
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        FormDriver driver = new FormDriver();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<String> words = new ArrayList<>();
            for (String word : line.split("\t")) words.add(unescaped(word));
            List<String> rest = words.subList(1, words.size());
            switch (words.get(0)) {
                case "form" -> driver.begin(rest.get(0));
                case "show" -> driver.show.addAll(rest);
                case "check" -> driver.check.addAll(rest);
                case "value" -> driver.value.addAll(rest);
                case "answers" -> out.print(driver.fill(rest) + "\n");
                default -> throw new IllegalArgumentException(words.get(0));
            }
        }
        out.flush();
    }

    private void begin(String path) {
        this.path = path;
        show.clear();
        check.clear();
        value.clear();
    }

    private String fill(List<String> answers) throws Exception {
        FormDef form;
        try (FileInputStream file = new FileInputStream(path)) {
            form = XFormUtils.getFormFromInputStream(file);
        }
        form.initialize(true, new InstanceInitializationFactory());
        Map<String, TreeReference> places = new HashMap<>();
        collect(form.getMainInstance().getRoot(), places);
        for (String answer : answers) {
            int end = answer.indexOf('=');
            TreeReference place = place(answer.substring(0, end), places);
            int type = element(form, place).getDataType();
            IAnswerData data = AnswerDataFactory.templateByDataType(type)
                .cast(new UncastData(answer.substring(end + 1)));
            form.setValue(data, place, true);
        }
        StringBuilder line = new StringBuilder();
        for (String name : show) {
            line.append(element(form, place(name, places)).isRelevant() ? '1' : '0');
        }
        line.append('\t');
        for (String name : check) {
            TreeReference place = place(name, places);
            IAnswerData data = element(form, place).getValue();
            // An engine asks only of what is answered.
            line.append(data == null || form.evaluateConstraint(place, data) ? '1' : '0');
        }
        for (String name : value) {
            IAnswerData data = element(form, place(name, places)).getValue();
            line.append('\t').append(data == null ? "" : escaped(data.uncast().getString()));
        }
        return line.toString();
    }

    private static void collect(TreeElement element, Map<String, TreeReference> places) {
        for (int index = 0; index < element.getNumChildren(); index++) {
            TreeElement child = element.getChildAt(index);
            if (places.put(child.getName(), child.getRef()) != null) {
                throw new IllegalArgumentException("two elements are called " + child.getName());
            }
            collect(child, places);
        }
    }

    private static TreeReference place(String name, Map<String, TreeReference> places) {
        TreeReference place = places.get(name);
        if (place == null) throw new IllegalArgumentException("no element is called " + name);
        return place;
    }

    private static TreeElement element(FormDef form, TreeReference place) {
        return form.getMainInstance().resolveReference(place);
    }

    private static String unescaped(String word) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            index++;
            char escape = word.charAt(index);
            text.append(escape == 't' ? '\t' : escape == 'n' ? '\n' : escape);
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
