import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Configuration;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens files as the desktop program does with its defaults, and prints the graph that it holds then.
 *
 * <p>With arguments: {@code open FILE...}, and the answer is for people. Without: one request a line
 * on standard input, {@code {"read": "open", "files": [...]}}, one answer a line on standard output,
 * {@code {"value": ...}} or {@code {"error": "..."}}. Files after the first are appended, as the
 * import of a table of edges after one of nodes is.
 */
public final class GephiReader {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final double MOST_EXACT = 9007199254740991d;

    private record Request(String read, List<String> files) {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Libraries talk on standard output, which is for answers alone.
        System.setOut(System.err);
        // The program keeps threads, failures of one included.
        System.exit(arguments.length > 0 ? show(arguments, answers) : serve(answers));
    }

    private static int show(String[] arguments, PrintStream answers) {
        try {
            List<String> files = List.of(arguments).subList(1, arguments.length);
            answers.println(GSON.newBuilder().setPrettyPrinting().create().toJson(open(files)));
            return 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
            return 1;
        }
    }

    private static int serve(PrintStream answers) throws Exception {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(GSON.toJson(answer(line)));
        }
        return 0;
    }

    private static Map<String, Object> answer(String line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            answer.put("value", open(GSON.fromJson(line, Request.class).files()));
        } catch (Throwable failure) {
            failure.printStackTrace();
            answer.put("error", failure.toString());
        }
        return answer;
    }

    private static Map<String, Object> open(List<String> files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        List<String> issues = new ArrayList<>();
        for (String file : files) {
            Container container = imports.importFile(new File(file));
            if (container == null) throw new IllegalStateException("Gephi imports nothing from " + file);
            boolean first = file.equals(files.get(0));
            imports.process(container, first ? new DefaultProcessor() : new AppendProcessor(), workspace);
            // Least severe first; what the desktop program lists in its import report.
            for (Issue issue : container.getReport().getIssuesList(1000)) {
                issues.add(issue.getLevel() + ": " + issue.getMessage());
            }
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("directed", model.isDirected());
        result.put("mixed", model.isMixed());
        result.put("issues", issues);
        result.put("nodeColumns", columns(model.getNodeTable()));
        result.put("edgeColumns", columns(model.getEdgeTable()));
        List<Object> nodes = new ArrayList<>();
        for (Node node : model.getGraph().getNodes().toArray()) nodes.add(node(node));
        result.put("nodes", nodes);
        List<Object> edges = new ArrayList<>();
        for (Edge edge : model.getGraph().getEdges().toArray()) edges.add(edge(edge));
        result.put("edges", edges);
        projects.closeCurrentProject();
        return result;
    }

    /** The type that Gephi gave each column, by title. */
    private static Map<String, String> columns(Table table) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Column column : table.toArray()) {
            if (!column.isProperty()) types.put(column.getTitle(), column.getTypeClass().getSimpleName());
        }
        return types;
    }

    private static Map<String, Object> node(Node node) {
        Map<String, Object> result = element(node);
        result.put("x", node.x());
        result.put("y", node.y());
        result.put("size", node.size());
        result.put("color", color(node.getRGBA()));
        return result;
    }

    private static Map<String, Object> edge(Edge edge) {
        Map<String, Object> result = element(edge);
        result.put("source", edge.getSource().getId());
        result.put("target", edge.getTarget().getId());
        result.put("directed", edge.isDirected());
        result.put("kind", edge.getTypeLabel());
        result.put("weight", edge.getWeight());
        return result;
    }

    private static Map<String, Object> element(Element element) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", element.getId());
        result.put("label", element.getLabel());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : element.getTable().toArray()) {
            Object value = column.isProperty() ? null : element.getAttribute(column);
            if (value != null) values.put(column.getTitle(), plain(value));
        }
        result.put("values", values);
        List<Object> intervals = new ArrayList<>();
        if (usesIntervals(element)) {
            for (Interval interval : element.getIntervals()) {
                intervals.add(List.of(instant(interval.getLow()), instant(interval.getHigh())));
            }
        } else {
            for (double moment : element.getTimestamps()) {
                intervals.add(List.of(instant(moment), instant(moment)));
            }
        }
        result.put("intervals", intervals);
        return result;
    }

    /** Gephi keeps time in one of two ways, for a whole workspace. */
    private static boolean usesIntervals(Element element) {
        Configuration configuration = element.getTable().getGraph().getModel().getConfiguration();
        return configuration.getTimeRepresentation() == TimeRepresentation.INTERVAL;
    }

    private static String color(int rgba) {
        return String.format("#%06x", rgba & 0xffffff);
    }

    /** A moment in the way of ISO 8601; an end that is open is infinite. */
    private static String instant(double milliseconds) {
        if (Double.isInfinite(milliseconds)) return String.valueOf(milliseconds);
        return Instant.ofEpochMilli((long) milliseconds).toString();
    }

    /** A value as JSON has it; numbers that JSON readers would change are texts. */
    private static Object plain(Object value) {
        if (value == null) return null;
        if (value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int index = 0; index < Array.getLength(value); index++) {
                items.add(plain(Array.get(value, index)));
            }
            return items;
        }
        if (value instanceof Number number) {
            double exact = number.doubleValue();
            boolean whole = !(value instanceof Double || value instanceof Float);
            boolean changes = whole ? Math.abs(exact) > MOST_EXACT : !Double.isFinite(exact);
            return changes ? value.toString() : value;
        }
        return value instanceof Boolean ? value : value.toString();
    }
}
