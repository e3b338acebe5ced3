package org.ionary.app;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.ModuleContract;

class AppHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "app";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {
            "domain", "normalize", "prompts", "llm", "ingest", "extract", "store", "index", "ask", "eval", "crawl"
        };
    }

    /** This is the module that prints, exits and asks the clock. */
    @Override
    protected List<ArchRule> rules() {
        return List.of();
    }
}
