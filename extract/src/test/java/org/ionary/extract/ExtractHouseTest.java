package org.ionary.extract;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class ExtractHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "extract";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain", "normalize", "prompts"};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.doesNoIo(), HouseRules.neitherPrintsNorExits(), HouseRules.isPure());
    }
}
