package org.ionary.domain.finding;

import org.ionary.domain.Checks;

/** Who read a finding. Labels are stable: they are exported, stored and part of what makes a run repeatable. */
public sealed interface Reader {

    /** As exported: {@code rules@1}, {@code openai:some-model/extract@2}, {@code human:ana}, {@code dataset:liion}. */
    String label();

    record Rules(int version) implements Reader {
        @Override
        public String label() {
            return "rules@" + version;
        }
    }

    record Tables(int version) implements Reader {
        @Override
        public String label() {
            return "tables@" + version;
        }
    }

    /** @param prompt the prompt's name, versioned apart from it */
    record Model(String provider, String name, String prompt, int promptVersion) implements Reader {
        public Model {
            Checks.notBlank(provider, "provider");
            Checks.notBlank(name, "model");
            Checks.notBlank(prompt, "prompt");
        }

        @Override
        public String label() {
            return provider + ":" + name + "/" + prompt + "@" + promptVersion;
        }
    }

    record Human(String who) implements Reader {
        public Human {
            Checks.notBlank(who, "who");
        }

        @Override
        public String label() {
            return "human:" + who;
        }
    }

    record Dataset(String name) implements Reader {
        public Dataset {
            Checks.notBlank(name, "dataset");
        }

        @Override
        public String label() {
            return "dataset:" + name;
        }
    }
}
