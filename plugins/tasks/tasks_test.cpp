#include <string>

#include "baogao/model/document.hpp"
#include "catch.hpp"
#include "task_details.hpp"
#include "task_finder.hpp"

using baogao::Document;
using baogao::Section;
using baogao::Task;

namespace {

// One section over the whole text.
std::vector<Task> find(const std::string& text, bool plan = false, bool problems = false) {
  static const TaskFinder finder(PLUGIN_DIRECTORY "/data");
  Document document(*baogao::decode(text, "UTF-8"));
  Section section;
  section.title = "工作";
  section.plan = plan;
  section.problems = problems;
  section.until = document.source().text().size();
  document.found.sections.push_back(section);
  return finder.find(document);
}

std::string titles(const std::string& text, bool plan = false) {
  std::string all;
  for (const Task& task : find(text, plan)) all += task.title + "|";
  return all;
}

}  // namespace

TEST_CASE("items in a paragraph are tasks, their sentences are measures") {
  const auto tasks = find("\n一是强化理论武装。专题学习4次。举办讲堂6期。二是抓实学法教育。会前学法12次。");
  REQUIRE(tasks.size() == 2);
  CHECK(tasks[0].title == "强化理论武装");
  CHECK(tasks[0].marker == "一是");
  CHECK(tasks[0].measures.size() == 2);
  CHECK(tasks[1].measures.size() == 1);
  CHECK(tasks[0].status == baogao::Status::actual);
}

TEST_CASE("items divided by ； are tasks") {
  CHECK(titles("\n主要做法：一是加强领导；二是强化监督；三是压实责任。") == "加强领导|强化监督|压实责任|");
}

TEST_CASE("one item a paragraph") {
  CHECK(titles("\n1.加强队伍建设。配齐人员。\n2.加强经费保障。\n") == "加强队伍建设|加强经费保障|");
  CHECK(titles("\n——地区生产总值增长5%左右；\n——城镇新增就业3500人以上。\n", true) ==
        "地区生产总值增长5%左右|城镇新增就业3500人以上|");
}

TEST_CASE("the lead of a plan's paragraph is a task, a sentence of speech is none") {
  CHECK(titles("\n大力提振消费。开展以旧换新。\n", true) == "大力提振消费|");
  CHECK(titles("\n创新制胜未来。我们要坚持创新。\n", true).empty());
  CHECK(titles("\n高质量发展是新时代的硬道理。我们要坚持。\n", true).empty());
  CHECK(titles("\n各位代表！新的一年要有新气象。让我们努力。\n", true).empty());
  CHECK(titles("\n大力提振消费。开展以旧换新。\n", false).empty());
}

TEST_CASE("shortcomings are no tasks") {
  CHECK(find("\n一是产业结构不优；二是财政收支矛盾突出。", false, true).empty());
  CHECK(titles("\n发展中还存在不少困难和问题：一是产业结构不优；二是财政收支矛盾突出。").empty());
}

TEST_CASE("a list begins with one") { CHECK(titles("\n三是压实责任。").empty()); }

TEST_CASE("what is planned is planned") {
  CHECK(find("\n一是推进改革。完善机制。", true)[0].status == baogao::Status::target);
}

TEST_CASE("who and until when") {
  CHECK(find_owner("推进改革（责任单位：市司法局、市财政局）") == "市司法局、市财政局");
  CHECK(find_owner("责任单位要主动作为").empty());
  CHECK(find_deadline("2025年6月底前完成清理") == "2025年6月底前");
  CHECK(find_deadline("年底前投入使用").empty());
  CHECK(find_deadline("在2024年9月底前上线").empty());
}
