"""Tells at the end of the run how many lives were played."""


def pytest_terminal_summary(terminalreporter) -> None:
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    lived = [
        value
        for report in reports
        for name, value in getattr(report, "user_properties", ())
        if name == "lives"
    ]
    if lived:
        terminalreporter.write_line(f"{sum(lived)} lives played")
