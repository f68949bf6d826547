<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A bar in pieces</Title>
  <Rule><PointSymbolizer><Graphic>
    <ExternalGraphic><OnlineResource xlink:href="http://chart?cht=bvs&amp;chd=t:${rank},${10 - rank}&amp;chco=ff0000,0000ff"/><Format>application/chart</Format></ExternalGraphic>
    <Size>40</Size>
  </Graphic></PointSymbolizer></Rule>
</FeatureTypeStyle>
