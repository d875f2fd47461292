/** Bookings in Java. */
import { both, put, replace, replaceEverywhere } from "./history.ts";
import type { Program } from "./program.ts";

const P = "src/main/java/com/acme/booking";

export const javaProgram: Program = {
  language: "java",
  base: {
    "pom.xml":
      "<project>\n  <dependencies>\n    <dependency><artifactId>guava</artifactId><version>33.0.0</version></dependency>\n  </dependencies>\n</project>\n",
    "src/main/resources/application.properties": "booking.rows=20\nbooking.currency=EUR\n",
    [`${P}/BookingController.java`]: `package com.acme.booking;

public class BookingController {
    private final BookingService service;

    public BookingController(BookingService service) {
        this.service = service;
    }

    public String book(String guest, int row, int seat) {
        Booking booking = service.reserve(guest, row, seat);
        return "booked " + booking.getGuest().trim() + " at " + booking.getPrice();
    }

    public String health() {
        return "UP";
    }
}
`,
    [`${P}/BookingService.java`]: `package com.acme.booking;

import java.util.ArrayList;
import java.util.List;

public class BookingService {
    private final SeatMap seats;
    private final Pricing pricing;
    private final List<Booking> bookings = new ArrayList<>();

    public BookingService(SeatMap seats, Pricing pricing) {
        this.seats = seats;
        this.pricing = pricing;
    }

    public Booking reserve(String guest, int row, int seat) {
        if (guest == null) {
            guest = "anonymous";
        }
        seats.take(row, seat);
        int price = pricing.priceOf(row, seats.categoryOf(row));
        Booking booking = new Booking(guest, price);
        bookings.add(booking);
        return booking;
    }

    public int count() {
        return bookings.size();
    }
}
`,
    [`${P}/SeatMap.java`]: `package com.acme.booking;

public class SeatMap {
    private static final int SEATS = 8;
    private final boolean[][] taken;

    public SeatMap(Settings settings) {
        this.taken = new boolean[settings.rows()][SEATS];
    }

    public void take(int row, int seat) {
        if (taken[row][seat]) {
            throw new IllegalStateException("seat is taken");
        }
        taken[row][seat] = true;
    }

    public String categoryOf(int row) {
        return row < 5 ? "first" : "second";
    }

    public int free() {
        int free = 0;
        for (boolean[] row : taken) {
            for (boolean seat : row) {
                if (!seat) {
                    free++;
                }
            }
        }
        return free;
    }
}
`,
    [`${P}/Pricing.java`]: `package com.acme.booking;

import java.util.HashMap;
import java.util.Map;

public class Pricing {
    private final Map<String, Integer> prices = new HashMap<>();

    public Pricing() {
        prices.put("first", 90);
        prices.put("second", 40);
    }

    public int priceOf(int row, String category) {
        int price = prices.get(category);
        return price + surcharge(row);
    }

    private int surcharge(int row) {
        int step = Steps.SIZE;
        return 100 / step + row;
    }
}
`,
    [`${P}/Steps.java`]:
      "package com.acme.booking;\n\nfinal class Steps {\n    static final int SIZE = 4;\n    static final int MOST = 12;\n\n    private Steps() {\n    }\n}\n",
    [`${P}/Settings.java`]: `package com.acme.booking;

import java.util.Properties;

public class Settings {
    private final Properties properties;

    public Settings(Properties properties) {
        this.properties = properties;
    }

    public int rows() {
        return Integer.parseInt(properties.getProperty("booking.rows"));
    }

    public String currency() {
        return properties.getProperty("booking.currency", "EUR");
    }
}
`,
    [`${P}/Booking.java`]: `package com.acme.booking;

public class Booking {
    private final String guest;
    private final int price;

    public Booking(String guest, int price) {
        this.guest = guest;
        this.price = price;
    }

    public String getGuest() {
        return guest;
    }

    public int getPrice() {
        return price;
    }
}
`,
    [`${P}/Main.java`]: `package com.acme.booking;

import java.util.Properties;

public class Main {
    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        properties.load(Main.class.getResourceAsStream("/application.properties"));
        SeatMap seats = new SeatMap(new Settings(properties));
        BookingController controller = new BookingController(new BookingService(seats, new Pricing()));
        System.out.println(controller.book(null, 7, 3));
    }
}
`,
  },
  breaks: [
    {
      name: "guest may be null",
      edit: replace(
        `${P}/BookingService.java`,
        '        if (guest == null) {\n            guest = "anonymous";\n        }\n',
        "",
      ),
      message:
        'java.lang.NullPointerException: Cannot invoke "String.trim()" because the return value of "com.acme.booking.Booking.getGuest()" is null',
      frames: [
        {
          path: `${P}/BookingController.java`,
          line: /getGuest\(\)/,
          function: "com.acme.booking.BookingController.book",
        },
        { path: `${P}/Main.java`, line: /controller\.book/, function: "com.acme.booking.Main.main" },
      ],
    },
    {
      name: "a price is gone",
      edit: replace(`${P}/Pricing.java`, '        prices.put("second", 40);\n', ""),
      message:
        'java.lang.NullPointerException: Cannot invoke "java.lang.Integer.intValue()" because the return value of "java.util.Map.get(Object)" is null',
      frames: [
        { path: `${P}/Pricing.java`, line: /prices\.get\(/, function: "com.acme.booking.Pricing.priceOf" },
        {
          path: `${P}/BookingService.java`,
          line: /pricing\.priceOf/,
          function: "com.acme.booking.BookingService.reserve",
        },
        {
          path: `${P}/BookingController.java`,
          line: /service\.reserve/,
          function: "com.acme.booking.BookingController.book",
        },
        { path: `${P}/Main.java`, line: /controller\.book/, function: "com.acme.booking.Main.main" },
      ],
    },
    {
      name: "a category has another name",
      edit: replace(`${P}/SeatMap.java`, '"first" : "second"', '"premium" : "standard"'),
      message:
        'java.lang.NullPointerException: Cannot invoke "java.lang.Integer.intValue()" because the return value of "java.util.Map.get(Object)" is null',
      frames: [
        { path: `${P}/Pricing.java`, line: /prices\.get\(/, function: "com.acme.booking.Pricing.priceOf" },
        {
          path: `${P}/BookingService.java`,
          line: /pricing\.priceOf/,
          function: "com.acme.booking.BookingService.reserve",
        },
        {
          path: `${P}/BookingController.java`,
          line: /service\.reserve/,
          function: "com.acme.booking.BookingController.book",
        },
        { path: `${P}/Main.java`, line: /controller\.book/, function: "com.acme.booking.Main.main" },
      ],
    },
    {
      name: "a step is nothing",
      edit: replace(`${P}/Steps.java`, "SIZE = 4", "SIZE = 0"),
      message: "java.lang.ArithmeticException: / by zero",
      frames: [
        { path: `${P}/Pricing.java`, line: /100 \/ /, function: "com.acme.booking.Pricing.surcharge" },
        { path: `${P}/Pricing.java`, line: /\+ surcharge\(/, function: "com.acme.booking.Pricing.priceOf" },
        {
          path: `${P}/BookingService.java`,
          line: /pricing\.priceOf/,
          function: "com.acme.booking.BookingService.reserve",
        },
        {
          path: `${P}/BookingController.java`,
          line: /service\.reserve/,
          function: "com.acme.booking.BookingController.book",
        },
        { path: `${P}/Main.java`, line: /controller\.book/, function: "com.acme.booking.Main.main" },
      ],
    },
    {
      name: "the property has another name",
      edit: replace("src/main/resources/application.properties", "booking.rows=20", "booking.row-count=20"),
      message: "java.lang.NumberFormatException: Cannot parse null string: null",
      frames: [
        { path: `${P}/Settings.java`, line: /booking\.rows/, function: "com.acme.booking.Settings.rows" },
        { path: `${P}/SeatMap.java`, line: /settings\.rows\(\)/, function: "com.acme.booking.SeatMap.<init>" },
        { path: `${P}/Main.java`, line: /new SeatMap/, function: "com.acme.booking.Main.main" },
      ],
    },
    {
      name: "fewer seats",
      edit: replace(`${P}/SeatMap.java`, "SEATS = 8", "SEATS = 3"),
      message: "java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3",
      frames: [
        { path: `${P}/SeatMap.java`, line: /if \(taken\[row\]/, function: "com.acme.booking.SeatMap.take" },
        { path: `${P}/BookingService.java`, line: /seats\.take/, function: "com.acme.booking.BookingService.reserve" },
        {
          path: `${P}/BookingController.java`,
          line: /service\.reserve/,
          function: "com.acme.booking.BookingController.book",
        },
        { path: `${P}/Main.java`, line: /controller\.book/, function: "com.acme.booking.Main.main" },
      ],
    },
    {
      name: "reserve gives nothing back",
      edit: replace(
        `${P}/BookingService.java`,
        "        bookings.add(booking);\n        return booking;",
        "        return bookings.add(booking) ? null : booking;",
      ),
      message:
        'java.lang.NullPointerException: Cannot invoke "com.acme.booking.Booking.getGuest()" because "booking" is null',
      frames: [
        {
          path: `${P}/BookingController.java`,
          line: /getGuest\(\)/,
          function: "com.acme.booking.BookingController.book",
        },
        { path: `${P}/Main.java`, line: /controller\.book/, function: "com.acme.booking.Main.main" },
      ],
    },
  ],
  fates: [
    {
      name: "a seat that was taken",
      edit: replace(`${P}/Main.java`, "        System.out", '        controller.book("x", 7, 3);\n        System.out'),
      message: "java.lang.IllegalStateException: seat is taken",
      frames: [
        { path: `${P}/SeatMap.java`, line: /seat is taken/, function: "com.acme.booking.SeatMap.take" },
        { path: `${P}/BookingService.java`, line: /seats\.take/, function: "com.acme.booking.BookingService.reserve" },
        {
          path: `${P}/BookingController.java`,
          line: /service\.reserve/,
          function: "com.acme.booking.BookingController.book",
        },
        { path: `${P}/Main.java`, line: /println\(controller\.book/, function: "com.acme.booking.Main.main" },
      ],
    },
    {
      name: "no memory",
      edit: replace(
        `${P}/Main.java`,
        "        System.out",
        "        long[] all = new long[1 << 30];\n        System.out",
      ),
      message: "java.lang.OutOfMemoryError: Java heap space",
      frames: [{ path: `${P}/Main.java`, line: /new long/, function: "com.acme.booking.Main.main" }],
    },
  ],
  noise: [
    {
      subject: "Health in JSON",
      edit: replace(`${P}/BookingController.java`, 'return "UP"', 'return "{\\"status\\":\\"UP\\"}"'),
    },
    {
      subject: "Count with a stream",
      edit: replace(`${P}/BookingService.java`, "return bookings.size();", "return (int) bookings.stream().count();"),
    },
    {
      subject: "Log reservations",
      edit: replace(
        `${P}/BookingService.java`,
        "        seats.take(row",
        '        LOG.info("reserving {} {}", row, seat);\n        seats.take(row',
      ),
    },
    { subject: "Bump guava", edit: replace("pom.xml", "33.0.0", "33.3.1") },
    {
      subject: "Default currency",
      edit: replace(`${P}/Settings.java`, '"booking.currency", "EUR"', '"booking.currency", "USD"'),
    },
    { subject: "More steps at most", edit: replace(`${P}/Steps.java`, "MOST = 12", "MOST = 24") },
    {
      subject: "Javadoc",
      edit: replace(
        `${P}/Pricing.java`,
        "    public int priceOf",
        "    /** The price of a seat. */\n    public int priceOf",
      ),
    },
    {
      subject: "Free seats, simpler",
      edit: replace(
        `${P}/SeatMap.java`,
        "                if (!seat) {\n                    free++;\n                }\n",
        "                free += seat ? 0 : 1;\n",
      ),
    },
    {
      subject: "Test pricing",
      edit: put(
        "src/test/java/com/acme/booking/PricingTest.java",
        'package com.acme.booking;\n\nclass PricingTest {\n    void prices() {\n        assert new Pricing().priceOf(1, "first") > 0;\n    }\n}\n',
      ),
    },
  ],
  mechanical: [
    {
      subject: "Spotless",
      edit: (files) =>
        Object.fromEntries(
          Object.entries(files).map(([path, text]) => [
            path,
            path.endsWith(".java") ? text.replace(/^( {4})+/gm, (indent) => " ".repeat(indent.length / 2)) : text,
          ]),
        ),
    },
    { subject: "Braces on their own lines", edit: replace(`${P}/Pricing.java`, /\) \{$/gm, ")\n    {") },
    { subject: "Rename price to amount", edit: replaceEverywhere(/\bprice\b/g, "amount") },
    {
      subject: "Move to a package for web",
      edit: both(replace(`${P}/Booking.java`, "public class Booking {", "public final class Booking {")),
    },
  ],
  log: (message, frames) =>
    `Exception in thread "main" ${message}\n${frames.map((frame) => `\tat ${frame.function}(${frame.path.split("/").pop()}:${frame.at})\n`).join("")}`,
};
