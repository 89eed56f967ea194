import { describe, expect, it } from "vitest";
import { articlePlace } from "./article-place";

const place = (title: string, text = "") =>
  articlePlace(`${title}\n${text}`, { start: 0, end: title.length + 1 + text.length }, title);

describe("articlePlace", () => {
  it.each([
    ["琼海公安守护平安", "琼海"],
    ["推进现代警务 长阳土家族自治县公安局统筹打防", "长阳"],
    ["湖北省宜昌市长阳县法院公布去年审判数据", "长阳"],
    ["各地公安交警守护出行 湖北公安县法院公布数据", "公安"],
    ["杭州海关去年查获走私案件", "杭州"],
    ["安徽省2030年国民经济和社会发展统计公报", "安徽"],
    ["廣東消防上半年撲救火災", "廣東"],
    ["臺南市警察局公布數據", "臺南"],
    ["花蓮國慶連假旅遊人數增加", "花蓮"],
    ["青禾公安守护平安", "青禾"],
    ["江岚县五年新建学校36所", "江岚"],
    ["山西岚县公安守护平安", "岚县"],
    ["桐浦县市场监管局公布数据", "桐浦"],
    ["望川中院发布白皮书", "望川"],
    ["临溪市教育局公布招生数据", "临溪"],
    ["2030年全国夏粮产量公布", "全国"],
    ["远山股份前三季度净利润增长", "远山股份"],
    ["青岛银行发布年报", "青岛银行"],
    ["远山乳业上半年营收增长", "远山乳业"],
    ["渤海银行青岛分行：余额增两成", "渤海银行青岛分行"],
    ["临海大学2030届毕业生就业率达94%", "临海大学"],
    ["国铁青禾局发送旅客增长", "青禾局"],
    ["大同站发送旅客增三成", "大同"],
    ["国庆假期张家界接待游客逾百万", "张家界"],
    ["佛山秋粮收购过半", "佛山"],
  ])("%s: %s", (title, expected) => {
    expect(place(title)).toBe(expected);
  });

  it("looks into the text where the headline names no place", () => {
    expect(place("守护平安 履职尽责", "2031年，青禾县公安局破案3起。青禾县公安局表示，将继续努力。")).toBe("青禾");
    expect(place("守护平安 履职尽责", "福建省闽侯县去年破案3起。福建省要求，闽侯县继续努力。")).toBe(
      "闽侯县".slice(0, 2),
    );
  });

  it("takes a bare name of the headline only if the text shows that it is one", () => {
    expect(place("建设平安家园", "2031年，青禾县破案3起，青禾县公安局表示满意。")).toBe("青禾");
    expect(place("晋城煤矿安全生产", "高平市产煤40万吨，沁水县产煤9万吨。")).toBe("晋城");
    expect(place("煤矿安全生产", "本报晋城讯 产煤40万吨。")).toBe("晋城");
    expect(place("东方再创佳绩", "2031年，东方市破案3起。")).toBe("东方");
  });

  it("takes the place of the dateline if nothing else is named", () => {
    expect(place("游客逾百万", "本报佛山10月9日讯 接待游客40万人次。")).toBe("佛山");
    expect(place("秋收过九成", "新华社哈尔滨10月9日电 黑龙江省收粮40万吨，黑龙江省收豆9万吨。")).toBe("黑龙江");
  });

  it("takes the paper's city or province for 全市 and 全省 where the text names no other", () => {
    expect(place("就业形势稳定", "佛山晚报讯 记者从市人社局获悉，全市新增就业4万人。")).toBe("佛山");
    expect(place("麦收过半", "湖南日报讯（记者 王某） 岳阳市华容县开镰。全省收麦4万亩，我省机收率九成。")).toBe("湖南");
    expect(place("就业形势稳定", "佛山晚报讯 肇庆市人社局说，全市新增就业4万人，肇庆市失业率3%。")).toBe("肇庆");
  });

  it("leaves 全县 after a word", () => {
    expect(place("招生工作完成", "今秋全县小学招生40人。今秋全县初中招生30人。")).toBeNull();
  });

  it("leaves a verb that is also a county's name", () => {
    expect(place("秋收过半", "甘肃省农业厅会同省气象局公布，全省收麦4万亩。")).toBe("甘肃");
  });

  it("takes the firm that gives out its own figures, not a trade", () => {
    expect(place("营收净利双增", "远山特钢8月28日晚间披露2031年半年度报告，上半年营收4亿元。")).toBe("远山特钢");
    expect(place("营收净利双增", "江岚县化工8月28日发布半年报告，上半年营收4亿元。")).toBe("江岚");
    expect(place("汽车消费回暖", "2031年，汽车销量4万辆。")).toBeNull();
  });

  it("takes the province of the cities that stand below 全省", () => {
    expect(place("麦收过半", "全省收麦400万亩，宿州、淮北两市过九成。")).toBe("安徽");
    expect(place("麦收过半", "全省收麦400万亩，宿州、商丘两市过九成。")).toBeNull();
  });

  it("takes the province or the country where a dateline's city is only where it was written", () => {
    expect(place("夏收过半", "新华社郑州6月12日电 收麦40万亩，占全省的94%。")).toBe("河南");
    expect(place("大庆油田产油", "新华社哈尔滨1月5日电 大庆油田产油40吨，大庆再创佳绩。")).toBe("大庆");
    expect(place("守护长治久安", "本报太原1月5日电 长治久安，立案40起，为了长治久安。")).toBe("太原");
    expect(place("秋收过半", "新华社北京6月12日电 全国收麦40万亩。")).toBe("全国");
    expect(place("国家铁路局：客流增长", "新华社北京6月12日电 发送旅客40人次。")).toBe("全国");
    expect(place("秋收过半", "本报北京6月12日电 全市收麦40万亩，居全国前列。")).toBe("北京");
  });

  it("takes the province where the headline says 全省, whichever city counts", () => {
    expect(place("前10个月全省外贸增长", "据石家庄海关统计，出口40亿元。")).toBe("河北");
    expect(place("前10个月外贸增长", "据石家庄海关统计，出口40亿元。")).toBe("石家庄");
  });

  it("takes the city whose district is named where the text says 全市", () => {
    expect(place("新增学位3万个", "全市新增学位3万个，惠城区新增1万个。")).toBe("惠州");
    expect(place("新增学位3万个", "全区新增学位3万个，惠城区新增1万个，在全市领先。")).toBe("惠城区");
    expect(place("新增学位3万个", "全市新增学位3万个，四会市新增1万个。")).toBe("四会");
  });

  it("takes no firm of a common kind, no reporter and no railway for a place", () => {
    expect(place("我市新能源发电量过半", "记者从某供电公司了解到，发电40万千瓦时。")).toBeNull();
    expect(place("守护平安", "日前，记者从公安部门获悉，立案3起。")).toBeNull();
    expect(place("海口银行业发展平稳", "海口市贷款余额40亿元。")).toBe("海口");
    expect(place("暑运结束", "中国铁路发送旅客40万人次。")).toBeNull();
  });

  it("takes no determiner, market or stock for a place", () => {
    expect(
      place("全市公安机关守护平安", "全县立案3起，我市破案3起，该区结案。办案单位移送公安机关7件，各县市区配合公安。"),
    ).toBeNull();
    expect(place("消费市场回暖", "农贸市场和上市公司都在增长，超市客流增加。")).toBeNull();
  });
});
