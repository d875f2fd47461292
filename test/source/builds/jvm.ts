/** Java: source roots, several modules, the default package, jar files. */
import type { Style } from "./style.ts";

const CART = (pkg: string) => `package ${pkg};

import java.util.Map;

public class Cart {
    private final Map<String, String> names = Map.of();

    public int length(String id) {
        return names.get(id).length(); // CULPRIT
    }
}
`;
const MAIN = (pkg: string) => `package ${pkg};

public class Main {
    public static void main(String[] args) {
        System.out.println(new Cart().length("a"));
    }
}
`;
const RUN = (folder: string, main: string) =>
  `mkdir classes; javac -d classes $(find $REPO/${folder} -name '*.java') && mkdir app && jar cf app/app.jar -C classes . && java -cp app/app.jar ${main}`;

const JAVA: readonly Omit<Style, "needs">[] = [
  {
    name: "java: maven's layout",
    files: {
      "src/main/java/com/acme/Cart.java": CART("com.acme"),
      "src/main/java/com/acme/Main.java": MAIN("com.acme"),
    },
    run: RUN("src", "com.acme.Main"),
  },
  {
    name: "java: one module of two with a class of the same name",
    files: {
      "api/src/main/java/com/acme/api/Cart.java": CART("com.acme.api"),
      "api/src/main/java/com/acme/api/Main.java": MAIN("com.acme.api"),
      "web/src/main/java/com/acme/web/Cart.java": CART("com.acme.web").replace(" // CULPRIT", ""),
    },
    run: RUN("api", "com.acme.api.Main"),
  },
  {
    name: "java: the same package and class in two modules",
    files: {
      "one/src/main/java/com/acme/Cart.java": CART("com.acme")
        .replace("    private", "    // stock\n\n\n\n\n    private")
        .replace(" // CULPRIT", ""),
      "two/src/main/java/com/acme/Cart.java": CART("com.acme"),
      "two/src/main/java/com/acme/Main.java": MAIN("com.acme"),
    },
    run: RUN("two", "com.acme.Main"),
  },
  {
    name: "java: default package",
    files: {
      "Main.java":
        "public class Main {\n    public static void main(String[] args) {\n        fill(args[9]); // CULPRIT\n    }\n\n    static void fill(String a) {}\n}\n",
    },
    run: RUN(".", "Main"),
  },
  {
    name: "java: lambda in a constructor of an inner class",
    files: {
      "src/main/java/com/acme/Main.java": `package com.acme;

import java.util.List;

public class Main {
    static class Job {
        Job(List<String> names) {
            names.forEach(name -> {
                throw new IllegalStateException("no job for " + name); // CULPRIT
            });
        }
    }

    public static void main(String[] args) {
        new Job(List.of("a"));
    }
}
`,
    },
    run: RUN("src", "com.acme.Main"),
  },
  {
    name: "java: a class of another program",
    files: {
      "src/main/java/com/acme/Main.java":
        "package com.acme;\n\npublic class Main {\n    public static void main(String[] args) {\n        System.out.println(args.length);\n    }\n}\n",
    },
    run: `mkdir -p other/org/other; sed 's/com.acme/org.other/; s/args.length/args[3]/' $REPO/src/main/java/com/acme/Main.java > other/org/other/Main.java; javac -d classes other/org/other/Main.java; java -cp classes org.other.Main`,
  },
];

export const jvm: readonly Style[] = JAVA.map((style) => ({ ...style, needs: "javac" }));
