package org.ionary.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ionary.domain.paper.Block;

/** Ways in which a reply about a table may be wrong; each makes of a true claim a false one, or leaves it. */
enum TableForgery {
    DIGIT_CHANGED(false) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            String value = cell.value();
            Matcher digit = DIGIT.matcher(value);
            if (digit.find()) {
                char changed = (char) ('1' + (digit.group().charAt(0) - '0' + 1 + chance.nextInt(7)) % 9);
                claim.put("value", value.substring(0, digit.start()) + changed + value.substring(digit.end()));
            }
        }
    },
    EXPONENT_OF_THE_HEAD_CHANGED(false) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            String field =
                    cell.head().filter(head -> POWER.matcher(head).find()).isPresent() ? "head" : "value";
            String text = claim.get(field).asText();
            Matcher power = POWER.matcher(text);
            if (power.find()) {
                char last = text.charAt(power.end(1) - 1);
                String kind = RAISED.indexOf(last) >= 0 ? RAISED : "0123456789";
                char next = kind.charAt((kind.indexOf(last) + (chance.nextBoolean() ? 1 : 9)) % 10);
                claim.put(field, text.substring(0, power.end(1) - 1) + next + text.substring(power.end(1)));
            }
        }
    },
    POWER_LEFT_OUT(false) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            String field =
                    cell.head().filter(head -> POWER.matcher(head).find()).isPresent() ? "head" : "value";
            String text = claim.get(field).asText();
            Matcher power = POWER.matcher(text);
            if (power.find()) {
                String before = text.substring(0, power.start()).replaceFirst("[×x·⋅∙*\\s]+$", "");
                String without = field.equals("head") ? text.substring(power.end()) : before;
                claim.put(field, without.isBlank() ? text : without.strip());
            }
        }
    },
    UNIT_OF_THE_HEAD_SWAPPED(false) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            String field = cell.head().isPresent() ? "head" : "value";
            String text = claim.get(field).asText();
            Matcher siemens = SIEMENS.matcher(text);
            if (cell.fact().isEnergy()) {
                claim.put(
                        field,
                        text.contains("eV")
                                ? text.replaceAll("m?eV", "kJ mol⁻¹")
                                : text.replaceAll("k?J\\S*( mol\\S*)?", "eV"));
            } else if (siemens.find()) {
                String other = siemens.group().equals("S") ? "mS" : "S";
                claim.put(field, text.substring(0, siemens.start()) + other + text.substring(siemens.end()));
            }
        }
    },
    QUOTE_ALTERED(false) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            String field = cell.head().isPresent() && chance.nextBoolean() ? "head" : "material";
            List<String> words = List.of(claim.get(field).asText().split(" ", -1));
            claim.put(field, claim.get(field).asText().replace(words.get(chance.nextInt(words.size())), "moreover"));
        }
    },
    INVENTED(false) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            claim.put("row", chance.nextInt(cell.table().rows().size()));
            claim.put("value", (2 + chance.nextInt(7)) + "." + (1 + chance.nextInt(8)) + "37");
        }
    },
    TEMPERATURE_INVENTED(false) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            if (!cell.fact().isEnergy()) {
                claim.put("temperature", (311 + chance.nextInt(60)) + "." + (1 + chance.nextInt(8)) + " K");
            }
        }
    },
    MATERIAL_OF_ANOTHER_ROW(true) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            put(
                    claim,
                    "material",
                    all.stream().map(one -> one.fact().material()).toList(),
                    chance);
        }
    },
    TEMPERATURE_OF_ANOTHER_CELL(true) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            if (!cell.fact().isEnergy()) {
                List<ClaimedCell> others = all.stream()
                        .filter(one -> one.fact().temperature().isPresent()
                                && !one.fact().temperature().equals(cell.fact().temperature()))
                        .toList();
                if (!others.isEmpty()) {
                    ClaimedCell other = others.get(chance.nextInt(others.size()));
                    claim.put("temperature", other.fact().temperature().orElseThrow());
                    claim.put("temperature_head", other.temperatureHead().orElse(null));
                }
            }
        }
    },
    CELL_OF_ANOTHER_ROW(true) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            move(
                    claim,
                    all.stream()
                            .filter(one -> one.isIn(cell.table())
                                    && one.column() == cell.column()
                                    && one.row() != cell.row()
                                    && one.head().equals(cell.head()))
                            .toList(),
                    chance);
        }
    },
    CELL_OF_ANOTHER_COLUMN(true) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            move(
                    claim,
                    all.stream()
                            .filter(one ->
                                    one.isIn(cell.table()) && one.row() == cell.row() && one.column() != cell.column())
                            .toList(),
                    chance);
        }
    },
    HEAD_OF_ANOTHER_COLUMN(true) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            Block.Table table = cell.table();
            put(
                    claim,
                    "head",
                    IntStream.range(0, table.headerRows())
                            .boxed()
                            .flatMap(row -> IntStream.range(0, table.width())
                                    .filter(column -> column != cell.column())
                                    .mapToObj(column -> table.cell(row, column).text()))
                            .filter(text -> !text.isBlank())
                            .toList(),
                    chance);
        }
    },
    PROPERTY_SWAPPED(true) {
        @Override
        void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance) {
            claim.put("property", cell.fact().isEnergy() ? "conductivity" : "activation_energy");
        }
    };

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern DIGIT = Pattern.compile("[1-9]");
    private static final Pattern POWER = Pattern.compile("10\\s?[–—−⁻-]?\\s?([0-9⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
    private static final Pattern SIEMENS = Pattern.compile("[mµμ]?S(?=\\W{0,3}c?m)");

    private final boolean inPaper;

    TableForgery(boolean inPaper) {
        this.inPaper = inPaper;
    }

    /** Whether all that it says stands in the paper, only not together. */
    boolean isInPaper() {
        return inPaper;
    }

    /** @param all that can be claimed of the tables of the paper */
    abstract void forge(ObjectNode claim, ClaimedCell cell, List<ClaimedCell> all, Random chance);

    private static void put(ObjectNode claim, String field, List<String> texts, Random chance) {
        List<String> others = texts.stream()
                .filter(text -> !text.equals(claim.get(field).asText()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            claim.put(field, others.get(chance.nextInt(others.size())));
        }
    }

    private static void move(ObjectNode claim, List<ClaimedCell> others, Random chance) {
        if (!others.isEmpty()) {
            ClaimedCell other = others.get(chance.nextInt(others.size()));
            claim.put("row", other.row()).put("column", other.column()).put("value", other.value());
        }
    }
}
