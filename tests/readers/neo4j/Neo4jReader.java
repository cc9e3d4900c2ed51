import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.importer.ImportCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * Reads tables with Neo4j's default settings, and prints what the database holds then.
 *
 * <p>With arguments: {@code load_csv NODES EDGES}, {@code import NODES EDGES} or {@code rows FILE}, and
 * the answer is for people. Without: one request a line on standard input, {@code {"read": "import",
 * "files": [...]}}, one answer a line on standard output, {@code {"value": ...}} or {@code {"error":
 * "..."}}.
 */
public final class Neo4jReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_EXACT = 9007199254740991L;

    private record Request(String read, List<String> files) {}

    private static Neo4j server;

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Libraries talk on standard output, which is for answers alone.
        System.setOut(System.err);
        int status = arguments.length > 0 ? show(arguments, answers) : serve(answers);
        if (server != null) server.close();
        // Databases keep threads, failures of one included.
        System.exit(status);
    }

    private static int show(String[] arguments, PrintStream answers) {
        try {
            List<String> files = List.of(arguments).subList(1, arguments.length);
            Object value = read(new Request(arguments[0], files));
            answers.println(JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value));
            return 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
            return 1;
        }
    }

    private static int serve(PrintStream answers) throws Exception {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(JSON.writeValueAsString(answer(line)));
        }
        return 0;
    }

    private static Map<String, Object> answer(String line) {
        try {
            return Map.of("value", read(JSON.readValue(line, Request.class)));
        } catch (Throwable failure) {
            failure.printStackTrace();
            return Map.of("error", failure.toString());
        }
    }

    private static Object read(Request request) throws Exception {
        return switch (request.read()) {
            case "rows" -> rows(request.files().get(0));
            case "load_csv" -> loadCsv(request.files().get(0), request.files().get(1));
            case "import" -> importFiles(request.files().get(0), request.files().get(1));
            default -> throw new IllegalArgumentException("no way to read: " + request.read());
        };
    }

    /** The rows of a table as {@code LOAD CSV} gives them to a query. */
    private static Object rows(String file) {
        List<Object> rows = new ArrayList<>();
        try (Transaction transaction = database().beginTx()) {
            String query = "LOAD CSV WITH HEADERS FROM $file AS row RETURN row";
            transaction.execute(query, Map.of("file", address(file))).forEachRemaining(row -> rows.add(row.get("row")));
        }
        return rows;
    }

    /** The graph that the two queries of a tutorial make of two tables. */
    private static Object loadCsv(String nodes, String edges) {
        try (Transaction transaction = database().beginTx()) {
            transaction.execute("MATCH (n) DETACH DELETE n");
            transaction.execute(
                    "LOAD CSV WITH HEADERS FROM $file AS row CREATE (n:Entity) SET n = row",
                    Map.of("file", address(nodes)));
            transaction.execute(
                    "LOAD CSV WITH HEADERS FROM $file AS row"
                            + " MATCH (a:Entity {Id: row.Source}) MATCH (b:Entity {Id: row.Target})"
                            + " CREATE (a)-[r:CLAIM]->(b) SET r = row",
                    Map.of("file", address(edges)));
            transaction.commit();
        }
        return graph(database(), "Id");
    }

    /** The graph that {@code neo4j-admin database import full} makes of two tables with its headers. */
    private static Object importFiles(String nodes, String edges) throws Exception {
        Path home = Files.createTempDirectory("graphwright-neo4j-");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            ExecutionContext context =
                    new ExecutionContext(home, home.resolve("conf"), out, out, new DefaultFileSystemAbstraction());
            int status =
                    new CommandLine(new ImportCommand.Full(context))
                            .setOut(new java.io.PrintWriter(out, true))
                            .setErr(new java.io.PrintWriter(out, true))
                            .execute(
                                    "--nodes=Entity=" + nodes,
                                    "--relationships=" + edges,
                                    "--multiline-fields=true",
                                    "--report-file=" + home.resolve("report.txt"),
                                    "neo4j");
            String text = said.toString(StandardCharsets.UTF_8);
            if (status != 0) throw new IllegalStateException("neo4j-admin ends with " + status + ": " + text);
            DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
            try {
                return graph(service.database("neo4j"), "Id");
            } finally {
                service.shutdown();
            }
        } finally {
            delete(home);
        }
    }

    private static Map<String, Object> graph(GraphDatabaseService database, String id) {
        List<Object> nodes = new ArrayList<>();
        List<Object> edges = new ArrayList<>();
        try (Transaction transaction = database.beginTx()) {
            for (Node node : transaction.getAllNodes()) {
                Map<String, Object> values = values(node);
                List<String> labels = new ArrayList<>();
                for (Label label : node.getLabels()) labels.add(label.name());
                nodes.add(Map.of("labels", labels, "values", values));
            }
            for (Relationship edge : transaction.getAllRelationships()) {
                edges.add(
                        Map.of(
                                "type", edge.getType().name(),
                                "source", edge.getStartNode().getProperty(id),
                                "target", edge.getEndNode().getProperty(id),
                                "values", values(edge)));
            }
        }
        return Map.of("nodes", nodes, "edges", edges);
    }

    private static Map<String, Object> values(Entity entity) {
        Map<String, Object> values = new LinkedHashMap<>();
        entity.getAllProperties().forEach((key, value) -> values.put(key, plain(value)));
        return values;
    }

    /** A value as JSON has it; numbers that JSON readers would change are texts. */
    private static Object plain(Object value) {
        if (value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int index = 0; index < Array.getLength(value); index++) {
                items.add(plain(Array.get(value, index)));
            }
            return items;
        }
        if (value instanceof Long number) return Math.abs(number) > MOST_EXACT ? number.toString() : number;
        if (value instanceof Double number) return Double.isFinite(number) ? number : number.toString();
        return value instanceof Boolean || value instanceof Number ? value : value.toString();
    }

    /** One server for all tables that queries read; it starts with the first. */
    private static GraphDatabaseService database() {
        if (server == null) server = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();
        return server.defaultDatabaseService();
    }

    private static String address(String file) {
        return new File(file).getAbsoluteFile().toURI().toString().replaceFirst("^file:/+", "file:///");
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
