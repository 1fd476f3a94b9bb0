"""Invented people's names, each given out once."""

SURNAMES = """Wang王 Li李 Zhang张 Liu刘 Chen陈 Yang杨 Huang黄 Zhao赵 Wu吴 Zhou周 Xu徐 Sun孙 Ma马 Zhu朱 Hu胡 Guo郭 Lin林
Gao高 Liang梁 Zheng郑 Xie谢 Tang唐 Feng冯 Dong董 Xiao萧 Cheng程 Yuan袁 Deng邓 Fu傅 Shen沈 Peng彭 Lu吕 Jiang江 Cai蔡 Jia贾 Wei韦 Xue薛
Ye叶 Yan阎 Pan潘 Dai戴 Ren任 Zhong钟 Fan范 Tan谭 Zou邹 Hao郝 Bai柏""".split()
GIVEN_NAMES = """Wei伟 Min敏 Jing静 Qiang强 Lei磊 Yan艳 Yong勇 Juan娟 Jie杰 Tao涛 Ming明 Chao超 Xia霞 Ping平 Gang刚 Hui慧 Na娜 Jun军 Ting婷
Yu宇 Haiyan海燕 Xiaoming晓明 Jianhua建华 Guiying桂英 Yuzhen玉珍 Zhiwei志伟 Wenjie文杰 Yichen奕辰 Zihan梓涵 Ruoxi若曦 Haoyu浩宇 Sihan思涵
Tianyu天宇 Xinyi欣怡 Minghui明辉 Chunyan春燕 Guodong国栋 Weidong卫东 Lihua丽华 Shumin淑敏 Yating雅亭 Bowen博文 Jiayi佳怡 Peishan佩珊""".split()

BRITISH = ("Alice Ben Clara David Edith Fergus Grace Harry Isla Jack Karen Liam Molly Niall Olive Peter Quentin Rosie "
           "Sean Tessa".split(),
           "Ashby Barlow Corrigan Denholm Everett Fairley Garrick Holt Irwin Jessop Kerr Langley Mercer Norcott Oakes "
           "Prior Quayle Redfern Stroud Tindall".split())
GERMAN = ("Anja Bernd Christa Dieter Eva Frank Greta Hans Ilse Jürgen Karin Lars Maren Nils Petra Ralf Sabine Tilo Ute "
          "Volker".split(),
          "Amberg Bichler Dornhof Eberle Falk Grünwald Hasler Imhoff Jansen Kessler Lindner Moser Nagel Oswald Pohl "
          "Rieger Sommer Thalbach Ulmer Winkler".split())
LANGUAGES = {"CN": "zh", "DE": "de", "AT": "de"}


def _split(entry):
    """The Latin and the Chinese part of an entry such as Wang王."""
    latin = entry.rstrip("".join(character for character in entry if ord(character) > 0x2E80))
    return latin, entry[len(latin):]


class Names:
    """Draws full names, none twice."""

    def __init__(self, dice, used):
        self.dice = dice
        self.used = set(used)

    def draw(self, country):
        while True:
            name = self._chinese() if country == "CN" else self._european(country)
            if name not in self.used:
                self.used.add(name)
                return name

    def _chinese(self):
        surname, surname_characters = _split(self.dice.pick(SURNAMES))
        given, given_characters = _split(self.dice.pick(GIVEN_NAMES))
        return f"{surname} {given} {surname_characters}{given_characters}"

    def _european(self, country):
        first, last = GERMAN if country in ("DE", "AT") else BRITISH
        return f"{self.dice.pick(first)} {self.dice.pick(last)}"
