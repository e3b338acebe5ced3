package org.ionary.ask;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class AskHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "ask";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain", "normalize", "index", "prompts"};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.doesNoIo(), HouseRules.neitherPrintsNorExits(), HouseRules.isPure());
    }
}
