package dev.tollgate.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Tasklist on the screen of one person. */
public final class Tasklist {

    private static final String PATH = "/camunda/app/tasklist/default/";

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    /** Opens a task as a link in a mail does, and waits for its form and for the panel above it. */
    public Tasklist open(String taskId) {
        page.navigate(PATH + "#/?task=" + taskId);
        panel(taskId).waitFor();
        return this;
    }

    /** What is shown above the form. */
    public Locator panel(String taskId) {
        return page.locator("section.tollgate-panel[data-task='" + taskId + "']");
    }

    /** The form of the open task. */
    public Locator form() {
        return page.locator("section.task-card .fjs-form");
    }

    public Locator field(String label) {
        return form().getByLabel(label).first();
    }

    public Tasklist fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Chooses in a radio group. */
    public Tasklist choose(String option) {
        form().getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Chooses in a searchable list. */
    public Tasklist pick(String label, String option) {
        field(label).fill(option);
        form().locator(".fjs-dropdownlist-item").getByText(option).first().click();
        return this;
    }

    /** Takes a task that several people could do; the form can be filled in from then on. */
    public Tasklist claim() {
        page.locator(".task-card .claim").click();
        page.locator(".task-card .disabled-form")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Presses the form's own button. */
    public Tasklist submit() {
        form().locator("button[type=submit]").click();
        return this;
    }

    /** Presses the form's own button and waits until the task is gone. */
    public void complete() {
        submit();
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** What Tasklist says went wrong; waits for it. */
    public String refusal() {
        Locator said = page.locator("[notifications-panel] .alert, .notifications-panel .alert")
                .first();
        said.waitFor();
        return said.innerText();
    }

    /** Goes to another tab of the task: Form, History, Diagram or Description. */
    public Tasklist tab(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }
}
