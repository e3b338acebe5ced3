package org.ionary.eval;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class EvalHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "eval";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain", "normalize"};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.doesNoIo(), HouseRules.neitherPrintsNorExits(), HouseRules.isPure());
    }
}
